// Fetched when somebody begins to draw: bpmnlint, the rules, and what becomes of their reports.

import Linter, { type RuleFactory } from "bpmnlint/lib/linter.js";
import endEventRequired from "bpmnlint/rules/end-event-required.js";
import labelRequired from "bpmnlint/rules/label-required.js";
import noDisconnected from "bpmnlint/rules/no-disconnected.js";
import noDuplicateSequenceFlows from "bpmnlint/rules/no-duplicate-sequence-flows.js";
import noGatewayJoinFork from "bpmnlint/rules/no-gateway-join-fork.js";
import noImplicitEnd from "bpmnlint/rules/no-implicit-end.js";
import noImplicitSplit from "bpmnlint/rules/no-implicit-split.js";
import noImplicitStart from "bpmnlint/rules/no-implicit-start.js";
import noOverlappingElements from "bpmnlint/rules/no-overlapping-elements.js";
import singleBlankStartEvent from "bpmnlint/rules/single-blank-start-event.js";
import startEventRequired from "bpmnlint/rules/start-event-required.js";
import superfluousGateway from "bpmnlint/rules/superfluous-gateway.js";
import { type BpmnElement, heldBy, is, listOf, nameOf } from "../bpmn";
import { diagramsByElement, elementsById, poolsByProcess } from "./elements";
import type { Findings, Hint } from "./hints";
import { answerUnnamed, largerThanPage, nameTooLong, tooManySymbols } from "./houseRules";
import { MOST_ELEMENTS, RULES, type RuleName } from "./rules";
import { type Found, toldOnce } from "./toldOnce";

const FACTORIES: Record<RuleName, RuleFactory> = {
  "label-required": labelRequired,
  "start-event-required": startEventRequired,
  "end-event-required": endEventRequired,
  "single-blank-start-event": singleBlankStartEvent,
  "no-disconnected": noDisconnected,
  "no-implicit-start": noImplicitStart,
  "no-implicit-end": noImplicitEnd,
  "no-implicit-split": noImplicitSplit,
  "no-gateway-join-fork": noGatewayJoinFork,
  "superfluous-gateway": superfluousGateway,
  "no-duplicate-sequence-flows": noDuplicateSequenceFlows,
  "no-overlapping-elements": noOverlappingElements,
  "answer-unnamed": answerUnnamed,
  "too-many-symbols": tooManySymbols,
  "larger-than-page": largerThanPage,
  "name-too-long": nameTooLong,
};

const RESOLVER = {
  resolveRule: (_package: string, name: string): RuleFactory | null => {
    const known = RULES.find((rule) => rule === name);
    return known ? FACTORIES[known] : null;
  },
  resolveConfig: () => null,
};

/**
 * Looks through a diagram rule by rule, with `pause` before each: what draws is never kept waiting for all of them. Ends
 * with null where `pause` says that nobody wants the answer any more.
 */
export async function lint(
  definitions: BpmnElement,
  pause: () => Promise<boolean> = async () => true,
): Promise<Findings | null> {
  const elements = elementsById(definitions);
  if (elements.size > MOST_ELEMENTS) return { kind: "too-large" };
  // A new one each time: rules remember what they saw (connections, say), and the linter remembers its rules.
  const linter = new Linter({ resolver: RESOLVER });
  const found: Found[] = [];
  for (const rule of RULES) {
    if (!(await pause())) return null;
    const reports = (await linter.lint(definitions, { rules: { [rule]: "info" } }))[rule] ?? [];
    for (const { id } of reports) {
      const element = id === undefined ? undefined : elements.get(id);
      if (element) found.push({ rule, element });
    }
  }
  if (!(await pause())) return null;
  const pools = poolsByProcess(definitions);
  const diagrams = diagramsByElement(definitions);
  const hints = toldOnce(found).map(({ rule, element }) => hintOf(rule, pools.get(element) ?? element, diagrams));
  return { kind: "hints", hints };
}

function hintOf(rule: RuleName, element: BpmnElement, diagrams: Map<string, string>): Hint {
  const diagram = diagrams.get(element.id) ?? null;
  return {
    rule,
    target: diagram === null ? null : element.id,
    diagram,
    type: element.$type.replace(/^.*:/, ""),
    name: is(element, "bpmn:Collaboration") ? "" : nameOf(element),
    after: nameBefore(element),
    holds: is(element, "bpmn:Lane") ? heldBy(element) : "",
  };
}

function nameBefore(element: BpmnElement): string {
  if (is(element, "bpmn:SequenceFlow")) return nameOfReference(element, "sourceRef");
  if (is(element, "bpmn:BoundaryEvent")) return nameOfReference(element, "attachedToRef");
  if (!is(element, "bpmn:FlowNode")) return "";
  return (
    listOf(element, "incoming")
      .map((flow) => nameOfReference(flow, "sourceRef"))
      .find((name) => name !== "") ?? ""
  );
}

function nameOfReference(element: BpmnElement, property: string): string {
  const referred = element.get(property) as BpmnElement | undefined;
  return referred ? nameOf(referred) : "";
}
