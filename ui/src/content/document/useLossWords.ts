import { useCallback } from "react";
import type { LossView } from "../../api/bindings";
import { useText } from "../../i18n/text";

/** Says what of a file is not kept: each kind of thing once, with how often. */
export function useLossWords(): (losses: LossView[]) => string[] {
  const text = useText();
  return useCallback(
    (losses) => {
      const counts = new Map<LossView["code"], number>();
      for (const { code, count } of losses) counts.set(code, (counts.get(code) ?? 0) + count);
      return [...counts].map(([code, count]) => {
        const what = text(`doc-loss-${code}`);
        return count > 1 ? text("doc-loss-times", { what, count }) : what;
      });
    },
    [text],
  );
}
