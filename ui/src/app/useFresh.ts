import { useLayoutEffect, useState } from "react";
import type { Session } from "../api/bindings";
import { forgetSaved } from "../frame/saving";
import { beginAt } from "./navigation";
import { withdrawOffer } from "./offers";
import { railSections } from "./sectionsInRail";

const STORED = "luotsi.workspace";

/** The workspace that was open last, also before the window was loaded again. */
function lastOpen(): string | null {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function remember(path: string): void {
  try {
    sessionStorage.setItem(STORED, path);
  } catch {
    // The window keeps its place until it is loaded again.
  }
}

/**
 * Lets another workspace begin afresh: at its first section, with nothing to go back to, nothing saved and nothing to
 * take back. False until that is so: what the window showed of the one before must not be asked of this one.
 */
export function useFresh(session: Session | null): boolean {
  const [ready, setReady] = useState<string | null>(null);
  const path = session?.path ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another workspace begins afresh, not a changed one.
  useLayoutEffect(() => {
    if (!session) return;
    const before = lastOpen();
    remember(session.path);
    if (before !== null && before !== session.path) {
      forgetSaved();
      withdrawOffer();
      beginAt(railSections(session)[0]);
    }
    setReady(session.path);
  }, [path]);
  return path === null || ready === path;
}
