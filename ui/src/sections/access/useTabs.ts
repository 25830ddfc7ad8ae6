import type { Scope } from "../../api/bindings";
import { useRead } from "../../api/client";
import { TABS, type Tab } from "./place";

/** How far whoever looks may look; undefined while that is on its way. */
export function useScope(): Scope | undefined {
  return useRead("access_scope", {}).data;
}

/** What is only about others has a tab only for those who may see it. */
export function useTabs(): readonly Tab[] | null {
  const scope = useScope();
  if (!scope) return null;
  return scope.others ? TABS : TABS.filter((tab) => tab !== "matrix" && tab !== "what-if");
}
