import { createContext, useContext } from "react";

/**
 * Whether somebody asked for a form to be done while something in it was missing. The fields that lack something say so
 * then, and not before: nobody is told of mistakes that they have not made yet.
 */
const Asked = createContext(false);

export const AskedProvider = Asked.Provider;

export function useAsked(): boolean {
  return useContext(Asked);
}

/** What a list is marked with while it says that something is to be chosen in it. */
export const MISSING = { "data-missing": "" } as const;

/** Puts the keyboard where the first choice is missing: into the field to search with, where there is one. False where
 *  none is. */
export function goToMissing(form: Element | null): boolean {
  const missing = form?.querySelector("[data-missing]");
  if (!missing) return false;
  const search = missing.previousElementSibling?.querySelector<HTMLElement>("input[type=search]");
  (search ?? missing.querySelector<HTMLElement>("[role=listbox]"))?.focus();
  return true;
}
