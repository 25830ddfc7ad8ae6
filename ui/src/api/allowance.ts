import type { Action, ActionState } from "./bindings";

/** The state of one action out of those that the backend sent. */
export function allowanceOf(actions: ActionState[], action: Action): ActionState | undefined {
  return actions.find((state) => state.action === action);
}
