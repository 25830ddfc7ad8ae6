// BPMN files as bpmn-moddle reads them, in types.

import luotsi from "./luotsi.json";

/** An element of a BPMN file. */
export interface BpmnElement {
  readonly $type: string;
  readonly $parent?: BpmnElement;
  readonly id: string;
  get: (property: string) => unknown;
  set: (property: string, value: unknown) => void;
  $instanceOf: (type: string) => boolean;
}

/** What the program keeps in a file beside BPMN itself. */
export const FILE_EXTENSIONS = { luotsi };

export function is(element: BpmnElement, ...types: string[]): boolean {
  return types.some((type) => element.$instanceOf(type));
}

export function nameOf(element: BpmnElement): string {
  return ((element.get("name") as string | undefined) ?? "").trim();
}

export function listOf(element: BpmnElement, property: string): BpmnElement[] {
  return (element.get(property) as BpmnElement[] | undefined) ?? [];
}

/** What of a lane's content tells it apart where it has no name: the first that has one. */
export function heldBy(lane: BpmnElement): string {
  return (
    listOf(lane, "flowNodeRef")
      .map(nameOf)
      .find((name) => name !== "") ?? ""
  );
}
