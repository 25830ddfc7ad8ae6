import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type OutlineEntry, outlineOf, placeOfBlock } from "./outline";

/** The heading without what headings may differ in and still be the same: case and spaces. */
function sameAs(heading: string): string {
  return heading.trim().split(/\s+/).join(" ").toLowerCase();
}

/** The required headings that are none of the outline's, in order. */
export function missingOf(required: readonly string[], outline: readonly OutlineEntry[]): string[] {
  const there = new Set(outline.map(({ text }) => sameAs(text)));
  return required.filter((heading) => !there.has(sameAs(heading)));
}

/** Where the text's own block begins that a place is in or before. */
function topOf(doc: Node, place: number): number {
  const at = doc.resolve(place);
  return at.depth === 0 ? place : at.before(1);
}

/**
 * Puts a required heading where it belongs: before the first of those required after it, else at the end; and goes to
 * the line below it.
 */
export function insertHeading(editor: Editor, required: readonly string[], heading: string): void {
  const { doc } = editor.state;
  const outline = outlineOf(doc);
  const later = new Set(required.slice(required.indexOf(heading) + 1).map(sameAs));
  const next = outline.find(({ text }) => later.has(sameAs(text)));
  const known = new Set(required.map(sameAs));
  const level = (next ?? outline.find(({ text }) => known.has(sameAs(text))))?.level ?? outline[0]?.level ?? 1;
  const found = next && placeOfBlock(doc, next.id);
  // Only between the text's own blocks: not in a cell or a list.
  const place = found === undefined || found === null ? doc.content.size : topOf(doc, found);
  const content = [
    { type: "heading", attrs: { level }, content: [{ type: "text", text: heading }] },
    { type: "paragraph" },
  ];
  const below = place + heading.length + 3;
  editor.chain().insertContentAt(place, content).setTextSelection(below).scrollIntoView().focus().run();
}
