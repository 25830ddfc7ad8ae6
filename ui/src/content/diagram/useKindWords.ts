import { useCallback } from "react";
import { useLanguage } from "../../i18n/text";

/** What a kind of element is called, by its type in a file (`bpmn:UserTask`, or without what stands before the colon);
 *  null for what has no word. */
export function useKindWords(): (type: string) => string | null {
  const { textIfKnown } = useLanguage();
  return useCallback(
    (type) => {
      const kind = type
        .replace(/^.*:/, "")
        .replace(/(?!^)[A-Z]/g, "-$&")
        .toLowerCase();
      return textIfKnown(`guide-kind-${kind}`) ?? textIfKnown(`bpmn-${kind}`) ?? null;
    },
    [textIfKnown],
  );
}
