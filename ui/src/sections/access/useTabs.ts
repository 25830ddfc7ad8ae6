import { TABS, type Tab } from "./place";

/** The tabs that are there for whoever looks. */
export function useTabs(): readonly Tab[] | null {
  return TABS;
}
