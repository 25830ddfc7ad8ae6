import type { Node } from "@tiptap/pm/model";

export interface OutlineEntry {
  id: string;
  level: number;
  text: string;
}

/** The document's headings, in order: those in callouts, cells and the like too. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.descendants((node) => {
    if (node.type.name === "heading") {
      const text = node.textBetween(0, node.content.size, " ", (leaf) => leaf.attrs.label ?? "").trim();
      entries.push({ id: node.attrs.id, level: node.attrs.level, text });
    }
    return !node.isTextblock;
  });
  return entries;
}

export function sameOutline(one: readonly OutlineEntry[], other: readonly OutlineEntry[]): boolean {
  return (
    one.length === other.length &&
    one.every((entry, at) => {
      const beside = other[at];
      return beside && entry.id === beside.id && entry.level === beside.level && entry.text === beside.text;
    })
  );
}

/** The last heading that begins at or before a place. */
export function headingAt(doc: Node, place: number): string | null {
  let id: string | null = null;
  doc.nodesBetween(0, Math.min(place + 1, doc.content.size), (node, at) => {
    if (node.type.name === "heading" && at <= place) id = node.attrs.id;
    return !node.isTextblock;
  });
  return id;
}

/** Where the block of an id begins. */
export function placeOfBlock(doc: Node, id: string): number | null {
  let place: number | null = null;
  doc.descendants((node, at) => {
    if (place === null && node.attrs.id === id) place = at;
    return place === null && !node.isTextblock;
  });
  return place;
}
