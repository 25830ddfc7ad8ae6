import type { Action } from "../../../api/bindings";

/** What only the first of two may do, and what only the second. */
export function compareActions(
  first: readonly Action[],
  second: readonly Action[],
): { onlyFirst: Action[]; onlySecond: Action[] } {
  return {
    onlyFirst: first.filter((action) => !second.includes(action)),
    onlySecond: second.filter((action) => !first.includes(action)),
  };
}
