// Several rules may see the same fault, each from its own side: it is told once, by the one that says most.

import { type BpmnElement, is, listOf } from "../bpmn";
import type { RuleName } from "./rules";

/** What a rule reported. */
export interface Found {
  rule: RuleName;
  element: BpmnElement;
}

export function toldOnce(found: Found[]): Found[] {
  const told = (rule: RuleName) => new Set(found.filter((one) => one.rule === rule).map(({ element }) => element));
  const alone = told("no-disconnected");
  const startless = told("start-event-required");
  const answers = told("answer-unnamed");
  const endless = told("end-event-required");
  const inside = (element: BpmnElement, of: Set<BpmnElement>) =>
    element.$parent !== undefined && of.has(element.$parent);
  const seen = new Set<string>();
  return found.filter(({ rule, element }) => {
    // Reported once for being on another element and once for being outside of its pool, say.
    const key = `${rule} ${element.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    switch (rule) {
      case "label-required":
        return !answers.has(element);
      case "start-event-required":
      case "end-event-required":
        // A sub-process may be no more than a box, and a pool may still be empty.
        return listOf(element, "flowElements").some((inner) => is(inner, "bpmn:FlowNode"));
      case "no-implicit-start":
        return !alone.has(element) && !inside(element, startless);
      case "no-implicit-end":
        return !alone.has(element) && !inside(element, endless);
      case "no-duplicate-sequence-flows":
        // Not its ends as well.
        return is(element, "bpmn:SequenceFlow");
      default:
        return true;
    }
  });
}
