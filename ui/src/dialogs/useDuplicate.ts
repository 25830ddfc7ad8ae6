import { useCallback } from "react";
import type { DuplicateArgs, Id } from "../api/bindings";
import { call } from "../api/client";
import { useCarryOut } from "../api/execute";

/** Makes a copy; its id. */
export function useDuplicate(): (args: DuplicateArgs) => Promise<Id> {
  const carryOut = useCarryOut();
  return useCallback(
    async (args) => {
      let copy: Id = "";
      await carryOut(async () => {
        const { id, executed } = await call("duplicate", args);
        copy = id;
        return executed;
      });
      return copy;
    },
    [carryOut],
  );
}
