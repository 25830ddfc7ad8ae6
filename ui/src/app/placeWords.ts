import { useCallback } from "react";
import type { SectionName } from "../api/bindings";
import { useSectionName } from "./sectionName";

/**
 * Where something stands, in words: "Documents › Instructions". The section is always named: what has the same name and
 * place elsewhere is told apart by that.
 */
export function usePlaceWords(): (section: SectionName, path: string[]) => string {
  const sectionName = useSectionName();
  return useCallback((section, path) => [sectionName(section), ...path].join(" › "), [sectionName]);
}
