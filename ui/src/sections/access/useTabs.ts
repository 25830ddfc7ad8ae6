import type { Scope } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useSession } from "../../app/SessionContext";
import { TABS, type Tab } from "./place";

/** How far whoever looks may look; undefined while that is on its way. */
export function useScope(): Scope | undefined {
  return useRead("access_scope", {}).data;
}

/** What is only about others has a tab only for those who may see it; nothing is tried through another's eyes. */
export function useTabs(): readonly Tab[] | null {
  const scope = useScope();
  const { viewing } = useSession();
  if (!scope) return null;
  return TABS.filter((tab) => (tab === "what-if" ? scope.others && !viewing : tab !== "matrix" || scope.others));
}
