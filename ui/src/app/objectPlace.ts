import type { Id, SectionName } from "../api/bindings";
import { currentPlace, go, type Place, SECTIONS } from "./navigation";

/** Where an object of a section is shown; null for sections that have no screen yet. */
export function placeOf(section: SectionName, object: Id): Place | null {
  const screen = SECTIONS.find((name) => name === section);
  if (!screen) return null;
  // A section itself is shown by having nothing in it chosen.
  return { section: screen, object: object.startsWith("section:") ? null : object };
}

/** Opens an object in the section that is shown now: something that was just created here, or stands above. */
export function openHere(object: Id, options?: { replace?: boolean }): void {
  go({ section: currentPlace().section, object }, options);
}
