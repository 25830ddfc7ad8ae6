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

export async function whileSaving<R>(work: () => Promise<R>, isStorageTrouble: (thrown: unknown) => Failure | null) {
  put({ ...state, pending: state.pending + 1 });
  try {
    const result = await work();
    put({ pending: state.pending - 1, savedAt: new Date(), failure: null });
    return result;
  } catch (thrown) {
    put({ ...state, pending: state.pending - 1, failure: isStorageTrouble(thrown) ?? state.failure });
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
