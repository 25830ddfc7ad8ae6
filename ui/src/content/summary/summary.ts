// What a diagram says of a process as a whole.

import { type BpmnElement, is, listOf, nameOf } from "../diagram/bpmn";
import { elementsById } from "../diagram/guide/elements";
import { inReadingOrder } from "../diagram/reading";
import { linksOf, type SummaryNotes, summaryNotesOf } from "../steps/extensions";

export interface Summary {
  /** The process that is drawn; the first, where there are several. */
  process: BpmnElement | null;
  /** Who is drawn outside of it: customers, partners, authorities. */
  outside: string[];
  /** What comes in and goes out: messages with those outside, and what is read or made by the steps. */
  inputs: string[];
  outputs: string[];
  notes: SummaryNotes;
  /** The objects that its elements are linked to, each once. */
  linked: string[];
}

export function summaryOf(definitions: BpmnElement): Summary {
  const roots = listOf(definitions, "rootElements");
  const collaborations = roots.filter((root) => is(root, "bpmn:Collaboration"));
  const participants = collaborations.flatMap((one) => listOf(one, "participants"));
  const messages = collaborations.flatMap((one) => listOf(one, "messageFlows"));
  const drawn = participants.map((one) => one.get("processRef") as BpmnElement | undefined).find((one) => one);
  const process = drawn ?? roots.find((root) => is(root, "bpmn:Process")) ?? null;
  const isOutside = (element: unknown): element is BpmnElement =>
    participants.includes(element as BpmnElement) && !(element as BpmnElement).get("processRef");
  const steps = inReadingOrder(definitions).map(({ element }) => element);
  const read = steps.flatMap((step) => dataOf(step, "dataInputAssociations", sourceOf));
  const made = steps.flatMap((step) => dataOf(step, "dataOutputAssociations", targetOf));
  const said = (message: BpmnElement, other: BpmnElement) =>
    nameOf(message) ? `${nameOf(message)} (${nameOf(other)})` : nameOf(other);
  const withOutside = (end: "sourceRef" | "targetRef") =>
    messages.flatMap((message) => {
      const other = message.get(end);
      return isOutside(other) ? [said(message, other)] : [];
    });
  return {
    process,
    outside: unique(participants.filter(isOutside).map(nameOf)),
    inputs: unique([...withOutside("sourceRef"), ...read.filter((data) => !made.includes(data))]),
    outputs: unique([...withOutside("targetRef"), ...made]),
    notes: process ? summaryNotesOf(process) : { customers: "", inputs: "", outputs: "" },
    linked: unique([...steps, ...elementsById(definitions).values()].flatMap(linksOf).map(({ object }) => object)),
  };
}

function dataOf(
  step: BpmnElement,
  property: "dataInputAssociations" | "dataOutputAssociations",
  end: (association: BpmnElement) => BpmnElement | undefined,
): string[] {
  if (!is(step, "bpmn:Activity", "bpmn:Event")) return [];
  return listOf(step, property).flatMap((association) => {
    const data = end(association);
    return data ? [nameOf(data)] : [];
  });
}

const sourceOf = (association: BpmnElement) => listOf(association, "sourceRef")[0];
const targetOf = (association: BpmnElement) => association.get("targetRef") as BpmnElement | undefined;

function unique(words: string[]): string[] {
  return [...new Set(words.filter((word) => word !== ""))];
}
