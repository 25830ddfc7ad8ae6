import { go, usePlace } from "../../app/navigation";
import type { Place } from "../../app/place";

// Where one is in the section: #/access/<tab>/<what the tab shows>. Each tab says itself what its further parts are.

export const TABS = ["matrix", "person", "object", "what-if", "roles"] as const;
export type Tab = (typeof TABS)[number];

/** The place of a tab, with what it shows. Parts that are missing at the end are left out. */
export function accessPlace(tab: Tab, parts: readonly (string | null)[] = []): Place {
  const given = parts.findIndex((part) => part === null || part === "");
  const more = (given < 0 ? parts : parts.slice(0, given)) as string[];
  return { section: "access", object: tab, ...(more.length > 0 && { more: [...more] }) };
}

/** Goes to a tab. What is only refined (another action of the same object) may replace the address. */
export function goToAccess(
  tab: Tab,
  parts: readonly (string | null)[] = [],
  options: { replace?: boolean } = {},
): void {
  go(accessPlace(tab, parts), options);
}

/** The tab named in the address, if any, and what it shows. */
export function useAccessPlace(): { tab: Tab | null; parts: string[] } {
  const { object, more = [] } = usePlace();
  return { tab: TABS.find((name) => name === object) ?? null, parts: more };
}
