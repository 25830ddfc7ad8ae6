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

/** The ways in which what a process says is looked at, and written. */
export const WRITTEN_VIEWS = ["summary", "diagram", "steps"] as const;
export type WrittenView = (typeof WRITTEN_VIEWS)[number];

/** What stands in a place whose map is shown: of a process's parts, or of the top of the section. */
const MAP = "map";

/** The ways in which a process is looked at. */
export const PROCESS_VIEWS = [...WRITTEN_VIEWS, MAP] as const;
export type ProcessView = (typeof PROCESS_VIEWS)[number];

/** What stands in a place behind an object, and its view, that is being written. */
const EDIT = "edit";

/** What stands in a place for the view of a text. */
const TEXT = "text";

/** What stands in a place where a translation is shown beside its original. */
const BESIDE = "beside";

/** The view of the process that a place shows, or would show in the place of its map. */
export function viewOf(place: Place): WrittenView {
  return WRITTEN_VIEWS.find((view) => view === place.more?.[0]) ?? "diagram";
}

export function isMap(place: Place): boolean {
  return place.section === "processes" && place.more?.[0] === MAP;
}

/** The box that is chosen on the map that a place shows. */
export function chosenOnMap(place: Place): Id | null {
  return (isMap(place) && place.more?.[1]) || null;
}

/** A level of the map: what is below a process, or at the top, and the box chosen there. */
export function placeOfMap(level: Id | null, chosen: Id | null = null): Place {
  return { section: "processes", object: level, more: chosen ? [MAP, chosen] : [MAP] };
}

export function isEdited(place: Place): boolean {
  return !isMap(place) && place.more?.[1] === EDIT;
}

/** The same process, or section, in another view; a process being written or not. */
export function inView(place: Place, view: ProcessView, edited = isEdited(place)): Place {
  const { section, object } = place;
  if (view === MAP) return placeOfMap(object);
  if (edited) return { section, object, more: [view, EDIT] };
  return view === "diagram" ? { section, object } : { section, object, more: [view] };
}

/** Where an object of the section that is shown now is written. */
export function placeToEdit(object: Id, view = viewOf(currentPlace())): Place {
  const place = currentPlace();
  // A text has one view.
  if (place.section === "documents") return { section: place.section, object, more: [TEXT, EDIT] };
  return inView({ ...place, object }, view, true);
}

export function isBeside(place: Place): boolean {
  return place.section === "documents" && place.more?.[0] === BESIDE;
}

/** Where a translation is read, or written, beside its original. */
export function placeBeside(object: Id, edited = false): Place {
  return { section: "documents", object, more: edited ? [BESIDE, EDIT] : [BESIDE] };
}
