import type { Id, SectionName } from "../api/bindings";
import { currentPlace, go } from "./navigation";
import { type Place, SECTIONS } from "./place";

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

/** The ways in which a process is looked at. */
export const PROCESS_VIEWS = ["summary", "diagram", "steps"] as const;
export type ProcessView = (typeof PROCESS_VIEWS)[number];

/** What stands in a place behind an object, and its view, that is being written. */
const EDIT = "edit";

/** The view of the process that a place shows. */
export function viewOf(place: Place): ProcessView {
  return PROCESS_VIEWS.find((view) => view === place.more?.[0]) ?? "diagram";
}

export function isEdited(place: Place): boolean {
  return place.more?.[1] === EDIT;
}

/** The same process in another view, being written or not. */
export function inView(place: Place, view: ProcessView, edited = isEdited(place)): Place {
  const { section, object } = place;
  if (edited) return { section, object, more: [view, EDIT] };
  return view === "diagram" ? { section, object } : { section, object, more: [view] };
}

/** Where an object of the section that is shown now is written. */
export function placeToEdit(object: Id): Place {
  const place = currentPlace();
  return inView({ ...place, object }, viewOf(place), true);
}
