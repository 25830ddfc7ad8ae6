import { useCallback } from "react";
import type { SectionName } from "../api/bindings";
import { useText } from "../i18n/text";
import { useSession } from "./SessionContext";

/** The name that the organisation gave a section, else its usual one. */
export function useSectionName(): (section: SectionName) => string {
  const text = useText();
  const { sections } = useSession();
  return useCallback(
    (section) => {
      const own = sections.find((view) => view.section === section)?.name.text;
      return own || text(`section-${section}`);
    },
    [sections, text],
  );
}
