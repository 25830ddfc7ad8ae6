import { useCallback } from "react";
import type { Executed, Intent } from "../../../api/bindings";
import { call } from "../../../api/client";
import { useCarryOut } from "../../../api/execute";

/** Carries out all of the changes in one step, or none. */
export function useApply(): (changes: Intent[]) => Promise<Executed> {
  const carryOut = useCarryOut();
  return useCallback((changes) => carryOut(() => call("what_if_apply", { changes })), [carryOut]);
}
