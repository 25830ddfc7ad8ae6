import { type Walk, walkTo } from "../tree/treeKeys";

/** What a key means in a list. */
export type Meaning =
  /** Goes to a row; `extends`: and chooses all between. */
  | { type: "walk"; to: number; extend: boolean }
  | { type: "choose" }
  | { type: "choose-all" }
  | { type: "open" }
  | { type: "delete" }
  | { type: "menu" }
  | { type: "clear" };

interface Stroke {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const WALKS: Record<string, Walk> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  PageDown: "page-down",
  PageUp: "page-up",
};

/** The keys of the ARIA grid pattern with rows that are chosen: the keyboard stands on a row. */
export function meaningOf(stroke: Stroke, at: number, count: number, page: number): Meaning | null {
  const { key, shiftKey } = stroke;
  if (stroke.altKey) return null;
  if (stroke.ctrlKey || stroke.metaKey) {
    if (key === "a" || key === "A") return { type: "choose-all" };
    if (key === "Home" || key === "End") return { type: "walk", to: key === "Home" ? 0 : count - 1, extend: shiftKey };
    return null;
  }
  const walk = WALKS[key];
  if (walk) return count > 0 ? { type: "walk", to: walkTo(walk, at, count, page), extend: shiftKey } : null;
  switch (key) {
    case " ":
      return { type: "choose" };
    case "Enter":
      return { type: "open" };
    case "Delete":
      return { type: "delete" };
    case "ContextMenu":
      return { type: "menu" };
    case "F10":
      return shiftKey ? { type: "menu" } : null;
    case "Escape":
      return { type: "clear" };
    default:
      return null;
  }
}
