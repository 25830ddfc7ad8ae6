// A browser's history does not tell where in it one stands. Here each entry is numbered when it is made, so that the
// buttons for going back and forward know whether there is anywhere to go.

interface Visited {
  /** The entries that may be gone to: those of the workspace that is open. */
  first: number;
  last: number;
}

const STORED = "luotsi.visited";

/** The number of the entry that is shown. */
let at = 0;
let visited: Visited | null = null;

function numberOf(state: unknown): number | null {
  const number = (state as { at?: unknown } | null)?.at;
  return typeof number === "number" ? number : null;
}

/** What was there before the window was loaded again, else an entry that stands alone. */
function known(): Visited {
  if (visited) return visited;
  const number = numberOf(window.history.state);
  const stored = number === null ? null : read();
  at = number ?? 0;
  visited = stored ?? { first: at, last: at };
  if (number === null) window.history.replaceState({ at }, "");
  return visited;
}

function read(): Visited | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "null") as Visited | null;
  } catch {
    return null;
  }
}

function keep(next: Visited): void {
  visited = next;
  try {
    sessionStorage.setItem(STORED, JSON.stringify(next));
  } catch {
    // It holds until the window is loaded again.
  }
}

/** Goes to an address, leaving behind what could be gone forward to. */
export function push(hash: string): void {
  const { first } = known();
  // While no workspace is open nobody listens, but the window may have gone elsewhere all the same.
  at = (numberOf(window.history.state) ?? at) + 1;
  window.history.pushState({ at }, "", hash);
  keep({ first, last: at });
}

/** Goes to an address in the place of the one that is shown. */
export function replace(hash: string): void {
  known();
  window.history.replaceState({ at }, "", hash);
}

/** Goes to an address from which nothing before can be gone back to. */
export function begin(hash: string): void {
  push(hash);
  keep({ first: at, last: at });
}

/**
 * Another entry of the history is shown. False where it is none of those that may be gone to: the window is on its way
 * back to the nearest of them.
 */
export function arrive(): boolean {
  const { first, last } = known();
  const number = numberOf(window.history.state);
  if (number === null) {
    // An address that somebody wrote: it stands after the entry that was shown.
    at += 1;
    window.history.replaceState({ at }, "");
    keep({ first, last: at });
    return true;
  }
  const nearest = Math.min(Math.max(number, first), last);
  if (nearest !== number) {
    window.history.go(nearest - number);
    return false;
  }
  at = number;
  return true;
}

export function canGoBack(): boolean {
  return at > known().first;
}

export function canGoForward(): boolean {
  return at < known().last;
}
