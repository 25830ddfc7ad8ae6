import type { Kind, Language, Party, Search, SectionName, State } from "../../api/bindings";

/** What is asked of an object beside its words. */
export interface Filters {
  section: SectionName | null;
  state: State | null;
  language: Language | null;
  responsible: Party | null;
  /** Whether archived objects are looked at, too. */
  archived: boolean;
}

export const NO_FILTERS: Filters = { section: null, state: null, language: null, responsible: null, archived: false };

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== false);
}

/** So many are found at most. */
const MOST = 30;

/** The question to the backend. */
export function searchFor(query: string, filters: Filters, kinds: readonly Kind[]): Search {
  const { state, ...rest } = filters;
  return { ...rest, query, states: state ? [state] : [], kinds: [...kinds], limit: MOST };
}
