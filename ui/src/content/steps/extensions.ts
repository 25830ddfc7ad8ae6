// What the program keeps with an element of a BPMN file: see ../diagram/luotsi.json.

import { type BpmnElement, listOf } from "../diagram/bpmn";

/** How somebody takes part in a step: does it, answers for it, is asked, is told (RACI). */
export const MARKS = ["R", "A", "C", "I"] as const;
export type Mark = (typeof MARKS)[number];

/** The words for each. */
export const MARK_WORDS = {
  R: "steps-mark-r",
  A: "steps-mark-a",
  C: "steps-mark-c",
  I: "steps-mark-i",
} as const satisfies Record<Mark, string>;

export interface Role {
  mark: Mark;
  name: string;
}

/** An object of the organisation that an element is linked to. */
export interface ObjectLink {
  object: string;
}

/** What the step table says beyond what is drawn. */
export interface StepNotes {
  criticalFactors: string;
  records: string;
  roles: Role[];
}

export const NO_NOTES: StepNotes = { criticalFactors: "", records: "", roles: [] };

/** The program's own elements of an element's extensions. */
function own(element: BpmnElement, type: string): BpmnElement[] {
  const extensions = element.get("extensionElements") as BpmnElement | undefined;
  return extensions ? listOf(extensions, "values").filter((value) => value.$type === type) : [];
}

export function notesOf(element: BpmnElement): StepNotes {
  const [step] = own(element, "luotsi:Step");
  if (!step) return NO_NOTES;
  const text = (property: string) => (step.get(property) as string | undefined) ?? "";
  return {
    criticalFactors: text("criticalFactors"),
    records: text("records"),
    roles: listOf(step, "roles").flatMap((role) => {
      const mark = MARKS.find((known) => known === role.get("mark"));
      const name = (role.get("name") as string | undefined)?.trim();
      return mark && name ? [{ mark, name }] : [];
    }),
  };
}

export function linksOf(element: BpmnElement): ObjectLink[] {
  return own(element, "luotsi:Link").flatMap((link) => {
    const object = link.get("object") as string | undefined;
    return object ? [{ object }] : [];
  });
}

/** What a process's summary says beyond what is drawn. */
export interface SummaryNotes {
  customers: string;
  inputs: string;
  outputs: string;
}

export function summaryNotesOf(process: BpmnElement): SummaryNotes {
  const [summary] = own(process, "luotsi:Summary");
  const text = (property: string) => (summary?.get(property) as string | undefined) ?? "";
  return { customers: text("customers"), inputs: text("inputs"), outputs: text("outputs") };
}

/** The extensions of a process with other notes. */
export function withSummary(process: BpmnElement, notes: SummaryNotes, create: Create): BpmnElement | undefined {
  const said = Object.fromEntries(Object.entries(notes).filter(([, words]) => words !== ""));
  const values = Object.keys(said).length > 0 ? [create("luotsi:Summary", said)] : [];
  return withOwn(process, "luotsi:Summary", values, create);
}

/** Makes elements of a file. */
export type Create = (type: string, attributes?: Record<string, unknown>) => BpmnElement;

/** The extensions of an element with other notes; what others keep there stays as it is. */
export function withNotes(element: BpmnElement, notes: StepNotes, create: Create): BpmnElement | undefined {
  const empty = !notes.criticalFactors && !notes.records && notes.roles.length === 0;
  const roles = notes.roles.map((role) => create("luotsi:Role", { ...role }));
  const step = empty
    ? []
    : [
        create("luotsi:Step", {
          ...(notes.criticalFactors && { criticalFactors: notes.criticalFactors }),
          ...(notes.records && { records: notes.records }),
          ...(roles.length > 0 && { roles }),
        }),
      ];
  return withOwn(element, "luotsi:Step", step, create);
}

/** The extensions of an element with other links. */
export function withLinks(element: BpmnElement, links: ObjectLink[], create: Create): BpmnElement | undefined {
  const values = links.map((link) => create("luotsi:Link", { ...link }));
  return withOwn(element, "luotsi:Link", values, create);
}

function withOwn(element: BpmnElement, type: string, values: BpmnElement[], create: Create): BpmnElement | undefined {
  const before = element.get("extensionElements") as BpmnElement | undefined;
  const others = before ? listOf(before, "values").filter((value) => value.$type !== type) : [];
  const all = [...others, ...values];
  return all.length > 0 ? create("bpmn:ExtensionElements", { values: all }) : undefined;
}
