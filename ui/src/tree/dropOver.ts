import { useSyncExternalStore } from "react";
import type { Id } from "../api/bindings";

// What is dragged from a list is put into a row of the tree beside it: the row shows that it would be.

let over: Id | null = null;
const listeners = new Set<() => void>();

/** Says into which object what is dragged would be put. */
export function dragOver(id: Id | null): void {
  if (over === id) return;
  over = id;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The object into which what is dragged from elsewhere would be put. */
export function useDropOver(): Id | null {
  return useSyncExternalStore(subscribe, () => over);
}

/** The object below the pointer that takes things into it. */
export function dropAt(x: number, y: number): Id | null {
  const element = document.elementFromPoint(x, y)?.closest("[data-drop]");
  return element?.getAttribute("data-drop") ?? null;
}
