import { useCallback } from "react";
import type { ObjectName, SectionName, ShownText } from "../api/bindings";
import { useSectionName } from "./sectionName";

const OF_SECTION = "section:";

/** An object's name as it is shown. A section that the organisation gave no name has its usual one. */
export function useObjectName(): (object: Pick<ObjectName, "id" | "kind" | "name">) => ShownText {
  const sectionName = useSectionName();
  return useCallback(
    ({ id, kind, name }) => {
      if (kind !== "section" || name.text) return name;
      return { text: sectionName(id.slice(OF_SECTION.length) as SectionName), instead: null };
    },
    [sectionName],
  );
}
