// Where two changes of a diagram collide, told by what is drawn: files speak of ids and attributes.

import type { Collision } from "../../api/bindings";
import { type BpmnElement, is, listOf, nameOf } from "./bpmn";
import { elementsById } from "./guide/elements";

/** What of an element collides. */
export type Aspect =
  | "whole"
  | "name"
  | "place"
  | "size"
  | "route"
  | "lane"
  | "from"
  | "to"
  | "critical"
  | "records"
  | "roles"
  | "links"
  | "summary"
  | "description"
  | "other";

export interface ToldCollision {
  /** What is drawn and collides; null where it is something of the file as a whole. */
  element: BpmnElement | null;
  aspect: Aspect;
  /** The same values, with names in the place of ids. */
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

const ASPECTS: [RegExp, Aspect][] = [
  [/^$/, "whole"],
  [/^@name$/, "name"],
  [/Bounds\/@(x|y)$/, "place"],
  [/Bounds\/@(width|height)$/, "size"],
  [/waypoint/, "route"],
  [/flowNodeRef/, "lane"],
  [/sourceRef/, "from"],
  [/targetRef/, "to"],
  [/criticalFactors/, "critical"],
  [/luotsi:records/, "records"],
  [/luotsi:role/i, "roles"],
  [/luotsi:link/i, "links"],
  [/luotsi:summary/i, "summary"],
  [/documentation/, "description"],
];

/** What of an element a path in a file leads to. */
export function aspectOf(path: string): Aspect {
  return ASPECTS.find(([form]) => form.test(path))?.[1] ?? "other";
}

/** Tells collisions by what either side draws. */
export function toldWith(sides: BpmnElement[], nameless: (element: BpmnElement) => string) {
  const elements = new Map(sides.toReversed().flatMap((side) => [...elementsById(side), ...drawnBy(side)]));
  const nameFor = (id: string) => {
    const element = elements.get(id);
    return element ? nameOf(element) || nameless(element) : null;
  };
  const named = (value: string | null) =>
    value === null
      ? null
      : value
          .split(" / ")
          .map((part) => nameFor(part) ?? nameFor(part.split("/")[0] ?? "") ?? part)
          .join(" / ");
  return ({ id, path, base, mine, theirs }: Collision): ToldCollision => ({
    element: elements.get(id) ?? null,
    aspect: aspectOf(path),
    base: named(base),
    mine: named(mine),
    theirs: named(theirs),
  });
}

/** What each shape and connection of a file draws, by the id of the shape or connection. */
function drawnBy(definitions: BpmnElement): [string, BpmnElement][] {
  return listOf(definitions, "diagrams").flatMap((diagram) => {
    const plane = diagram.get("plane") as BpmnElement | undefined;
    return (plane ? listOf(plane, "planeElement") : []).flatMap((drawn): [string, BpmnElement][] => {
      const element = drawn.get("bpmnElement") as BpmnElement | undefined;
      return element && is(element, "bpmn:BaseElement") ? [[drawn.id, element]] : [];
    });
  });
}
