import type { Step } from "./steps";

/** Where the keyboard walks to. */
export type Walk = "next" | "previous" | "first" | "last" | "page-down" | "page-up";

/** What is done with a row by a key. */
export type Act = "open" | "rename" | "delete" | "create" | "menu" | "expand-siblings" | "cut" | "paste";

/** What a key means in a tree. */
export type Meaning =
  | { type: "walk"; to: Walk }
  /** Right and left: into a row and out of it. */
  | { type: "inward" }
  | { type: "outward" }
  | { type: "act"; act: Act }
  | { type: "step"; step: Step }
  | { type: "letter"; letter: string }
  | { type: "escape" };

export interface Stroke {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const STEPS: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

const WALKS: Record<string, Walk> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  PageDown: "page-down",
  PageUp: "page-up",
};

const ACTS: Record<string, Act> = {
  Enter: "open",
  F2: "rename",
  Delete: "delete",
  Insert: "create",
  ContextMenu: "menu",
  "*": "expand-siblings",
};

/** The keys of the ARIA tree pattern, and the program's own: F2, Delete, Ctrl+X/V, Alt+arrows, Shift+F10. */
export function meaningOf(stroke: Stroke): Meaning | null {
  const { key } = stroke;
  const command = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey) {
    const step = command ? undefined : STEPS[key];
    return step ? { type: "step", step } : null;
  }
  if (command) return stroke.shiftKey ? null : shortcut(key.toLowerCase());
  const to = WALKS[key];
  if (to) return { type: "walk", to };
  if (key === "ArrowRight") return { type: "inward" };
  if (key === "ArrowLeft") return { type: "outward" };
  if (key === "F10") return stroke.shiftKey ? { type: "act", act: "menu" } : null;
  const act = ACTS[key];
  if (act) return { type: "act", act };
  if (key === "Escape") return { type: "escape" };
  return key.length === 1 ? { type: "letter", letter: key } : null;
}

function shortcut(key: string): Meaning | null {
  if (key === "x") return { type: "act", act: "cut" };
  return key === "v" ? { type: "act", act: "paste" } : null;
}

/** The row that a walk from row `from` ends at, of `count`; -1 where there is none. */
export function walkTo(to: Walk, from: number, count: number, page: number): number {
  const aims: Record<Walk, number> = {
    next: from + 1,
    previous: from - 1,
    first: 0,
    last: count - 1,
    "page-down": from + page,
    "page-up": from - page,
  };
  return Math.min(Math.max(aims[to], 0), count - 1);
}
