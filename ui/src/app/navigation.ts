import { useSyncExternalStore } from "react";
import { hashOf, type Place, parsePlace, type Section } from "./place";
import * as visited from "./visited";

// Where the window is stands in the address behind the hash. That gives going back and forward, links that can be
// opened, and reloading without losing one's place, for nothing.

/** Remembers what was open in each section, so that the rail goes back to it. */
const lastIn = new Map<Section, Place>();
let cached: { hash: string; place: Place } | null = null;

export function currentPlace(): Place {
  const hash = window.location.hash;
  if (cached?.hash !== hash) {
    cached = { hash, place: parsePlace(hash) };
    lastIn.set(cached.place.section, cached.place);
  }
  return cached.place;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", arrive);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", arrive);
  };
}

function arrive(): void {
  if (visited.arrive()) announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

/** Goes somewhere. Walking through a tree replaces the address: only what was opened on purpose is gone back to. */
export function go(place: Place, options: { replace?: boolean } = {}): void {
  const hash = hashOf(place);
  if (hash === window.location.hash) return;
  if (options.replace) visited.replace(hash);
  else visited.push(hash);
  announce();
}

export function goToSection(section: Section): void {
  go(lastIn.get(section) ?? { section, object: null });
}

/** Begins anew in another workspace: nothing of the one before is remembered or gone back to. */
export function beginAt(section: Section): void {
  lastIn.clear();
  visited.begin(hashOf({ section, object: null }));
  announce();
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace);
}

/** Whether there is somewhere to go back to, and forward to. */
export function useWays(): { back: boolean; forward: boolean } {
  const back = useSyncExternalStore(subscribe, visited.canGoBack);
  const forward = useSyncExternalStore(subscribe, visited.canGoForward);
  return { back, forward };
}
