// The house's own style, as rules of bpmnlint. Their messages are never shown: the catalogues have words for each rule.

import type { Rule } from "bpmnlint/lib/linter.js";
import { type BpmnElement, is, listOf, nameOf } from "../bpmn";
import { MOST_LETTERS, MOST_SYMBOLS, PAGE } from "./rules";

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A way out of a decision that does not say for which answer it is taken. The usual way, which is marked, may do without. */
export function answerUnnamed(): Rule {
  return {
    check: (node, reporter) => {
      if (!is(node, "bpmn:ExclusiveGateway", "bpmn:InclusiveGateway")) return;
      const answers = listOf(node, "outgoing");
      if (answers.length < 2) return;
      for (const answer of answers)
        if (answer !== node.get("default") && nameOf(answer) === "")
          reporter.report(answer.id, "answer without a name");
    },
  };
}

/** More than one takes in at a glance, in one drawing: what is folded into a sub-process counts in its own. */
export function tooManySymbols(): Rule {
  return {
    check: (node, reporter) => {
      if (!is(node, "bpmndi:BPMNPlane")) return;
      const symbols = drawnOn(node).filter((drawn) => {
        const element = drawn.get("bpmnElement") as BpmnElement | undefined;
        return element !== undefined && is(element, "bpmn:FlowNode");
      });
      if (symbols.length > MOST_SYMBOLS) reporter.report(idOfPlane(node), "too many symbols");
    },
  };
}

/** What can not be read any more when it is printed on one page. */
export function largerThanPage(): Rule {
  return {
    check: (node, reporter) => {
      if (!is(node, "bpmndi:BPMNPlane")) return;
      const { width, height } = extentOf(drawnOn(node));
      if (width > PAGE.width || height > PAGE.height) reporter.report(idOfPlane(node), "larger than a page");
    },
  };
}

/** A name that is an instruction. */
export function nameTooLong(): Rule {
  return {
    check: (node, reporter) => {
      if (is(node, "bpmn:Activity") && [...nameOf(node)].length > MOST_LETTERS) reporter.report(node.id, "long name");
    },
  };
}

function drawnOn(plane: BpmnElement): BpmnElement[] {
  return listOf(plane, "planeElement");
}

function idOfPlane(plane: BpmnElement): string {
  return (plane.get("bpmnElement") as BpmnElement | undefined)?.id ?? plane.id;
}

function extentOf(drawn: BpmnElement[]): { width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Not all at once: there may be more points than a call takes arguments.
  for (const { x, y, width, height } of drawn.flatMap(boxesOf)) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { width: right - left, height: bottom - top };
}

/** Where a shape or a connection is, and its label. */
function boxesOf(drawn: BpmnElement): Bounds[] {
  const points = is(drawn, "di:Edge") ? listOf(drawn, "waypoint") : [];
  const label = drawn.get("label") as BpmnElement | undefined;
  const boxes = [is(drawn, "di:Shape") ? drawn.get("bounds") : undefined, label?.get("bounds")] as (
    | Bounds
    | undefined
  )[];
  return [
    ...boxes.filter((box) => box !== undefined),
    ...points.map((point) => ({ x: Number(point.get("x")), y: Number(point.get("y")), width: 0, height: 0 })),
  ];
}
