import type { Node } from "@xyflow/react";
import type { Id, MapPosition, ProcessBox } from "../../api/bindings";
import { BOX, type Layout } from "./layout";

/** A box as React Flow knows it. */
export type BoxOnMap = Node<{ box: ProcessBox; chosen: boolean }, "box">;

/** A box on its way to somewhere else. */
export interface Moving {
  id: Id;
  position: MapPosition;
}

/** What a box is found by in the page. */
export function elementIdOf(id: Id): string {
  return `map-box-${id}`;
}

// What is known of a box's size need not be measured, and a box that joins no lines has no ends to look for: of
// thousands, only those in the window are drawn then, from the first moment on.
const KNOWN = { ...BOX, measured: BOX, handles: [] } satisfies Partial<BoxOnMap>;
// React Flow calls a box a "node", in English.
const UNNAMED = { "aria-roledescription": undefined } satisfies BoxOnMap["domAttributes"];

export function nodesOf(boxes: ProcessBox[], { places }: Layout, mayMove: boolean): BoxOnMap[] {
  return boxes.map((box) => ({
    ...KNOWN,
    id: box.object.id,
    type: "box",
    position: places.get(box.object.id) ?? { x: 0, y: 0 },
    data: { box, chosen: false },
    draggable: mayMove && box.mayArrange,
    domAttributes: UNNAMED,
  }));
}

/** The same, with what is chosen and what is on its way: all others stay the ones they were, and are not drawn anew. */
export function withCurrent(nodes: BoxOnMap[], chosen: Id | null, moving: Moving | null): BoxOnMap[] {
  if (chosen === null && moving === null) return nodes;
  return nodes.map((node) => {
    if (node.id !== chosen && node.id !== moving?.id) return node;
    const current = node.id === chosen ? { ...node, data: { ...node.data, chosen: true } } : node;
    return moving?.id === node.id ? { ...current, position: moving.position, dragging: true, zIndex: 1 } : current;
  });
}
