import { useCallback } from "react";
import { useLanguage } from "../i18n/text";
import type { Entry } from "./entries";

/** What an entry says: "Uusi kansio", "Siirrä…". */
export function useEntryLabel(): (entry: Entry) => string {
  const { text, textIfKnown } = useLanguage();
  return useCallback(
    (entry) => {
      if (entry.id !== "create") return text(`entry-${entry.id}`);
      const kind = entry.kind ?? "";
      return textIfKnown(`new-${kind}`) ?? text("new-object", { kind: textIfKnown(`kind-${kind}`) ?? kind });
    },
    [text, textIfKnown],
  );
}
