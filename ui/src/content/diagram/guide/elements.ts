// All that hints can be about, by id.

import { type BpmnElement, is, listOf } from "../bpmn";

/** Processes, pools and lanes, and all that is in them. */
export function elementsById(definitions: BpmnElement): Map<string, BpmnElement> {
  const found = new Map<string, BpmnElement>();
  const note = (element: BpmnElement) => found.set(element.id, element);
  const noteLanes = (set: BpmnElement) => {
    for (const lane of listOf(set, "lanes")) {
      note(lane);
      const inner = lane.get("childLaneSet") as BpmnElement | undefined;
      if (inner) noteLanes(inner);
    }
  };
  const noteInside = (container: BpmnElement) => {
    for (const set of listOf(container, "laneSets")) noteLanes(set);
    for (const element of listOf(container, "flowElements")) {
      note(element);
      if (is(element, "bpmn:SubProcess")) noteInside(element);
    }
  };
  for (const root of listOf(definitions, "rootElements")) {
    if (is(root, "bpmn:Process")) {
      note(root);
      noteInside(root);
    } else if (is(root, "bpmn:Collaboration")) {
      note(root);
      for (const participant of listOf(root, "participants")) note(participant);
    }
  }
  return found;
}

/** The diagram in which each element is drawn; what stands for a whole diagram is not drawn in it. */
export function diagramsByElement(definitions: BpmnElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const diagram of listOf(definitions, "diagrams")) {
    const plane = diagram.get("plane") as BpmnElement | undefined;
    for (const drawn of plane ? listOf(plane, "planeElement") : []) {
      const element = drawn.get("bpmnElement") as BpmnElement | undefined;
      if (element && !found.has(element.id)) found.set(element.id, diagram.id);
    }
  }
  return found;
}

/** The pool in which each process is drawn. */
export function poolsByProcess(definitions: BpmnElement): Map<BpmnElement, BpmnElement> {
  const found = new Map<BpmnElement, BpmnElement>();
  for (const root of listOf(definitions, "rootElements")) {
    if (!is(root, "bpmn:Collaboration")) continue;
    for (const participant of listOf(root, "participants")) {
      const process = participant.get("processRef") as BpmnElement | undefined;
      if (process) found.set(process, participant);
    }
  }
  return found;
}
