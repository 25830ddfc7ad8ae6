import type { Id, ProcessBox, ProcessMap } from "../../api/bindings";
import { go } from "../../app/navigation";
import { openHere, placeOfMap } from "../../app/objectPlace";

/** Whoever walks on the map goes on walking where they arrive: the keyboard goes along. */
let walks = false;

/** Whether somebody has just walked here. Asked once, by the level that is arrived at. */
export function hasWalkedHere(): boolean {
  const here = walks;
  walks = false;
  return here;
}

/** Shows a level of the map, with a box chosen on it. */
export function walkTo(level: Id | null, chosen: Id | null = null): void {
  walks = true;
  go(placeOfMap(level, chosen));
}

/** Into a box: to the map of its parts, or to the process itself where it has none. */
export function walkIn(level: Id | null, { object, below }: ProcessBox): void {
  // Whoever goes back stands at it again.
  go(placeOfMap(level, object.id), { replace: true });
  if (below > 0) walkTo(object.id);
  else openHere(object.id);
}

/** Out of a level, to the box that it is; nowhere from the top. */
export function walkOut({ path }: Pick<ProcessMap, "path">): void {
  const here = path.at(-1);
  if (here) walkTo(path.at(-2)?.id ?? null, here.id);
}
