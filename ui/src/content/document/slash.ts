import { ACTIONS, type Action, isOffered, TABLE_ACTIONS } from "./actions";
import type { TextState } from "./textState";

/** Letters without their signs and case: who writes "otsikko" or "vinkki" need not care for either. */
function folded(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The actions that a query behind a slash means, those that begin with it first. Table tools come first in a table. */
export function offeredFor(query: string, state: TextState, labelOf: (action: Action) => string): Action[] {
  const wanted = folded(query);
  const offered = ACTIONS.filter((action) => isOffered(action, state));
  const ordered = state.inTable
    ? [
        ...offered.filter((action) => TABLE_ACTIONS.includes(action)),
        ...offered.filter((a) => !TABLE_ACTIONS.includes(a)),
      ]
    : offered;
  if (wanted === "") return ordered;
  const rank = (action: Action): number => {
    const label = folded(labelOf(action));
    if (label.startsWith(wanted)) return 0;
    if (label.split(/[\s(/:-]+/).some((word) => word.startsWith(wanted))) return 1;
    // Who knows the English name of a tool may write that.
    if (action.startsWith(wanted)) return 2;
    return label.includes(wanted) ? 3 : 4;
  };
  return ordered
    .map((action) => ({ action, rank: rank(action) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ action }) => action);
}
