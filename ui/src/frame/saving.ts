import { useSyncExternalStore } from "react";
import type { Failure } from "../api/failure";

/** Whether everything that was changed is safe. What the backend has acknowledged is durable, not merely sent. */
export interface Saving {
  pending: number;
  savedAt: Date | null;
  /** The last change that could not be kept for a reason that is not a rule's: the disk, the connection. */
  failure: Failure | null;
}

let state: Saving = { pending: 0, savedAt: null, failure: null };
const listeners = new Set<() => void>();

function put(next: Saving): void {
  state = next;
  for (const listener of listeners) listener();
}

/** How something that was to be kept ended: durable, or why not; with neither, there was nothing to keep after all. */
export type Kept = { kept: true } | { kept: false; failure: Failure | null };

/** Something has been changed and is not kept yet. Returns how to say what became of it. */
export function beginSaving(): (end: Kept) => void {
  put({ ...state, pending: state.pending + 1 });
  let ended = false;
  return (end) => {
    if (ended) return;
    ended = true;
    const pending = state.pending - 1;
    if (end.kept) put({ pending, savedAt: new Date(), failure: null });
    else put({ ...state, pending, failure: end.failure ?? state.failure });
  };
}

export async function whileSaving<R>(work: () => Promise<R>, isStorageTrouble: (thrown: unknown) => Failure | null) {
  const end = beginSaving();
  try {
    const result = await work();
    end({ kept: true });
    return result;
  } catch (thrown) {
    end({ kept: false, failure: isStorageTrouble(thrown) });
    throw thrown;
  }
}

/** Another workspace was opened: what was saved in the one before says nothing of it. */
export function forgetSaved(): void {
  put({ ...state, savedAt: null, failure: null });
}

export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
