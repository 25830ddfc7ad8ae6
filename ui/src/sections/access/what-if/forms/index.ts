import { type Form, NOTHING, type Values } from "./form";
import { ONBOARDING } from "./onboarding";
import { PEOPLE } from "./people";
import { RIGHTS } from "./rights";
import { STRATEGY } from "./strategy";
import { STRUCTURE } from "./structure";

// The kinds of changes that can be thought of, as a person looks for them.

export const FORMS = [
  { group: "people", forms: PEOPLE },
  { group: "rights", forms: RIGHTS },
  { group: "structure", forms: STRUCTURE },
  { group: "onboarding", forms: ONBOARDING },
  { group: "strategy", forms: STRATEGY },
] as const;

export function formOf(id: string): Form | undefined {
  return FORMS.flatMap(({ forms }) => forms).find((form) => form.id === id);
}

/** What a form begins with: the first of its options. */
export function beginning(form: Form): Values {
  const option = form.fields.find((field) => field.type === "option");
  return { ...NOTHING, option: option?.options[0] ?? "" };
}
