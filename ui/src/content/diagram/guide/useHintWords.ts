import { useCallback } from "react";
import { useText } from "../../../i18n/text";
import { useKindWords } from "../useKindWords";
import type { Hint } from "./hints";

/** What an element is called in the list of hints: its name, else what it is and what comes before or is in it. */
export function useHintWords(): (of: Hint) => string {
  const text = useText();
  const kindOf = useKindWords();
  return useCallback(
    (hint) => {
      if (hint.target === null && /^(Process|Collaboration)$/.test(hint.type)) return text("guide-whole");
      if (hint.name) return hint.name;
      const kind = kindOf(hint.type) ?? text("steps-kind-event");
      if (hint.holds) return text("guide-holds", { kind, what: hint.holds });
      return hint.after ? text("guide-after", { kind, before: hint.after }) : kind;
    },
    [text, kindOf],
  );
}
