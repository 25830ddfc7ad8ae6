// The step table's rows, made of a diagram (issue: step, responsibility, critical factors, instructions, records;
// decisions and hand-overs as rows of their own).

import { type BpmnElement, is, listOf, nameOf } from "../diagram/bpmn";
import { inReadingOrder, type Read, type Way } from "../diagram/reading";
import { linksOf, notesOf, type ObjectLink, type StepNotes } from "./extensions";

/** Who does a step: a lane, else the pool. */
export interface Place {
  id: string;
  name: string;
  /** What is in a lane without a name. */
  holds?: string;
}

/** Where the work goes from a row. */
export interface Onward {
  /** The element that it goes to. */
  id: string;
  name: string;
  /** What is written on the connection. */
  label: string;
}

interface Common {
  /** The element's id. */
  id: string;
  /** How many sub-processes it is inside of. */
  depth: number;
  place: Place | null;
  onward: Onward[];
}

export interface StepRow extends Common {
  kind: "step" | "decision" | "event";
  /** The element's type, without its prefix: `UserTask`. */
  type: string;
  name: string;
  /** The pool whose lanes it can be put into. */
  pool: string | null;
  /** The lane that it is in, which need not have a name. */
  lane: string | null;
  notes: StepNotes;
  links: ObjectLink[];
  /** What is drawn as coming out of it. */
  drawnRecords: string[];
}

/** That the work goes from one to another. */
export interface HandoverRow {
  kind: "handover";
  /** The connection's id. */
  id: string;
  depth: number;
  from: Place;
  to: Place;
  /** What is handed over, where that is written. */
  label: string;
  toStep: string;
}

export type Row = StepRow | HandoverRow;

/** All rows in reading order. */
export function rowsOf(definitions: BpmnElement): Row[] {
  const read = inReadingOrder(definitions);
  const placed = new Map(read.map((one) => [one.element, one]));
  const onwardFrom = new Onwards(placed);
  return read.flatMap((one) => (isPassedThrough(one) ? [] : rowsFor(one, onwardFrom)));
}

/** A gateway that only brings ways together says nothing by itself. */
function isPassedThrough({ element, ways }: Read): boolean {
  return is(element, "bpmn:Gateway") && !nameOf(element) && ways.length < 2;
}

function rowsFor(one: Read, onwards: Onwards): Row[] {
  const { element, depth } = one;
  const destinations = onwards.of(one.ways);
  const place = placeOf(one);
  const row: StepRow = {
    kind: is(element, "bpmn:Gateway") ? "decision" : is(element, "bpmn:Event") ? "event" : "step",
    id: element.id,
    type: element.$type.replace(/^.*:/, ""),
    name: nameOf(element),
    depth,
    place,
    pool: one.pool?.id ?? null,
    lane: one.lane?.id ?? null,
    notes: notesOf(element),
    links: linksOf(element),
    drawnRecords: drawnRecordsOf(element),
    onward: destinations.map(({ to, label }) => ({ id: to.element.id, name: nameOf(to.element), label })),
  };
  const handovers = destinations.flatMap(({ to, label, flow }): HandoverRow[] => {
    const next = placeOf(to);
    if (!place || !next || place.id === next.id || !flow) return [];
    return [{ kind: "handover", id: flow.id, depth, from: place, to: next, label, toStep: nameOf(to.element) }];
  });
  return [row, ...handovers];
}

function placeOf({ lane, pool }: Read): Place | null {
  const named = [lane, pool].find((one) => one && nameOf(one)) ?? lane ?? pool;
  return named ? { id: named.id, name: nameOf(named) } : null;
}

function drawnRecordsOf(element: BpmnElement): string[] {
  if (!is(element, "bpmn:Activity", "bpmn:ThrowEvent", "bpmn:CatchEvent")) return [];
  return listOf(element, "dataOutputAssociations").flatMap((association) => {
    const target = association.get("targetRef") as BpmnElement | undefined;
    return target && nameOf(target) ? [nameOf(target)] : [];
  });
}

interface Destination {
  to: Read;
  label: string;
  flow: BpmnElement | null;
}

/** Where ways lead, through what only brings them together. */
class Onwards {
  readonly #placed: Map<BpmnElement, Read>;

  constructor(placed: Map<BpmnElement, Read>) {
    this.#placed = placed;
  }

  of(ways: Way[], seen = new Set<BpmnElement>()): Destination[] {
    return ways.flatMap(({ to, label, flow }) => {
      const target = this.#placed.get(to);
      if (!target || seen.has(to)) return [];
      if (!isPassedThrough(target)) return [{ to: target, label, flow }];
      seen.add(to);
      return this.of(target.ways, seen).map((beyond) => ({ ...beyond, label: label || beyond.label, flow }));
    });
  }
}
