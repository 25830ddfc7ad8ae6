import type { Kind, Language, Party, Search, SectionName, State } from "../../api/bindings";

/** What is asked of an object beside its words. */
export interface Filters {
  section: SectionName | null;
  state: State | null;
  language: Language | null;
  responsible: Party | null;
}

export const NO_FILTERS: Filters = { section: null, state: null, language: null, responsible: null };

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** The question to the backend. */
export function searchFor(query: string, filters: Filters, kinds: readonly Kind[]): Search {
  const { section, state, language, responsible } = filters;
  return { query, section, states: state ? [state] : [], language, responsible, kinds: [...kinds], limit: 30 };
}
