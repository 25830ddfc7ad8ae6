import { useCallback, useSyncExternalStore } from "react";

/** `system` follows the desktop's own setting, also when it changes while the program runs. */
export const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

const STORED = "luotsi.colour-scheme";
const listeners = new Set<() => void>();

function read(): Scheme {
  const chosen = document.documentElement.dataset.colorScheme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

function choose(scheme: Scheme): void {
  const root = document.documentElement;
  if (scheme === "system") delete root.dataset.colorScheme;
  else root.dataset.colorScheme = scheme;
  try {
    if (scheme === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, scheme);
  } catch {
    // It holds until the window closes.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen colour scheme. public/boot.js applies the stored choice before the first paint. */
export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  return [useSyncExternalStore(subscribe, read), useCallback(choose, [])];
}
