import type { Node } from "@tiptap/pm/model";
import type { Range } from "../ranges";
import type { Comment } from "./comments";

/** The document's comments. */
export function commentsOf(doc: Node): readonly Comment[] {
  return doc.attrs.comments;
}

/** The stretches of text that comments are about. */
const known = new WeakMap<Node, Map<string, Range[]>>();

/** Where each comment's text stands. Nothing stands of one whose text was deleted. */
export function anchorsOf(doc: Node): Map<string, Range[]> {
  const found = known.get(doc);
  if (found) return found;
  const anchors = new Map<string, Range[]>();
  doc.descendants((node, at) => {
    if (node.isInline) {
      for (const { type, attrs } of node.marks) {
        if (type.name !== "comment") continue;
        const ranges = anchors.get(attrs.id) ?? [];
        const last = ranges.at(-1);
        if (last?.to === at) last.to = at + node.nodeSize;
        else ranges.push({ from: at, to: at + node.nodeSize });
        anchors.set(attrs.id, ranges);
      }
    }
    return !node.isInline;
  });
  known.set(doc, anchors);
  return anchors;
}

/** The comments about what stands at a place, the one with the least text first. */
export function commentsAt(doc: Node, place: number): string[] {
  const about: { id: string; length: number }[] = [];
  for (const [id, ranges] of anchorsOf(doc)) {
    if (ranges.some(({ from, to }) => from <= place && place <= to)) {
      about.push({ id, length: ranges.reduce((sum, { from, to }) => sum + to - from, 0) });
    }
  }
  return about.sort((one, other) => one.length - other.length).map(({ id }) => id);
}

/** The words that a comment is about. */
export function wordsOf(doc: Node, ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => doc.textBetween(from, to, " ", (leaf) => leaf.attrs.label ?? "")).join(" ");
}
