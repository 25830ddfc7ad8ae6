import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Id, Intent } from "../../../api/bindings";

// The changes that somebody is thinking of. They are kept while the program runs, for each workspace and user; nothing
// of them is stored until they are carried out.

export interface DraftedChange {
  /** Tells it from the others, wherever it stands. */
  key: number;
  change: Intent;
}

const NONE: readonly DraftedChange[] = [];
const drafts = new Map<string, readonly DraftedChange[]>();
const listeners = new Set<() => void>();
let owner = "";
let lastKey = 0;

function currentDraft(): readonly DraftedChange[] {
  return drafts.get(owner) ?? NONE;
}

function put(draft: readonly DraftedChange[]): void {
  drafts.set(owner, draft);
  for (const listener of listeners) listener();
}

/** Adds a change at the end. False where it is among them already. */
export function addChange(change: Intent): boolean {
  const draft = currentDraft();
  const same = JSON.stringify(change);
  if (draft.some((drafted) => JSON.stringify(drafted.change) === same)) return false;
  lastKey += 1;
  put([...draft, { key: lastKey, change }]);
  return true;
}

export function removeChange(key: number): void {
  put(currentDraft().filter((drafted) => drafted.key !== key));
}

/** Moves a change so many places down (up, where negative). */
export function moveChange(key: number, by: number): void {
  const draft = [...currentDraft()];
  const from = draft.findIndex((drafted) => drafted.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.length) return;
  draft.splice(to, 0, ...draft.splice(from, 1));
  put(draft);
}

export function clearDraft(): void {
  put(NONE);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The changes, in the order in which they would be made. */
export function useDraft(): readonly DraftedChange[] {
  return useSyncExternalStore(subscribe, currentDraft);
}

/** The changes alone, as the program is asked about them. */
export function useDraftedChanges(): Intent[] {
  const draft = useDraft();
  return useMemo(() => draft.map(({ change }) => change), [draft]);
}

/** Says whose draft changes go to: once, where the open workspace is known. */
export function useDraftOwner(workspace: string, user: Id): void {
  useEffect(() => {
    owner = JSON.stringify([workspace, user]);
    for (const listener of listeners) listener();
  }, [workspace, user]);
}
