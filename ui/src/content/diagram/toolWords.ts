/** How bpmn-js asks for words: in English, with names of arguments in braces. */
export type Translate = (template: string, values?: Record<string, string>) => string;

/** The message that says what bpmn-js says in English. */
export function messageOf(template: string): string {
  return `bpmn-${template
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
}

/** Lets bpmn-js speak the person's language. What no catalogue has, it says in its own. */
export function translateWith(textIfKnown: (id: string, args?: Record<string, string>) => string | null): Translate {
  return (template, values = {}) =>
    textIfKnown(messageOf(template), values) ??
    template.replace(/{([^}]+)}/g, (all, name: string) => values[name] ?? all);
}
