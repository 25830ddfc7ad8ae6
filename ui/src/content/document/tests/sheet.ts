import type { Editor, JSONContent } from "@tiptap/core";
import { vi } from "vitest";
import { DocumentSheet, type SheetOptions } from "../sheet";

// Where nothing is laid out, nothing is anywhere.
const nowhere = [] as unknown as DOMRectList;
Range.prototype.getClientRects = () => nowhere;
Element.prototype.getClientRects = () => nowhere;
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getBoundingClientRect = () => new DOMRect();

/** Words for tests: what they say does not matter there. */
export const words: SheetOptions["words"] = {
  calloutTitle: (tone) => tone,
  footnotes: "Footnotes",
  undescribed: "no description",
  pictureMissing: "missing",
  taskLabel: (said) => `Done: ${said}`,
  pictureSource: async () => "blob:picture",
  label: "Text",
  invitation: () => "Write",
  footnote: (number) => `Footnote ${number}`,
};

/** A sheet that shows blocks, and what it asked for. */
export async function sheetWith(content: JSONContent[] | string, more: Partial<SheetOptions> = {}) {
  const element = document.createElement("div");
  document.body.append(element);
  const options = {
    words,
    listKeys: { current: null },
    keepPicture: vi.fn(async (file: File) => `hash-of-${file.name}`),
    onFailure: vi.fn(),
    onPasted: vi.fn(),
    onFollow: vi.fn(),
    onDestroy: vi.fn(),
    ...more,
  };
  const sheet = new DocumentSheet(element, options);
  await sheet.show(typeof content === "string" ? content : JSON.stringify({ type: "doc", content }), {
    keepView: false,
  });
  const { editor } = sheet;
  return { sheet, editor, options, json: async (): Promise<JSONContent> => JSON.parse(await sheet.read()) };
}

export function paragraph(text: string, id?: string): JSONContent {
  return { type: "paragraph", ...(id && { attrs: { id } }), ...(text && { content: [{ type: "text", text }] }) };
}

/** Every id of a document, in order. */
export function idsOf({ attrs, content = [] }: JSONContent): string[] {
  return [...(attrs?.id ? [attrs.id] : []), ...content.flatMap(idsOf)];
}

/** The text of each block that has text. */
export function linesOf({ text, content = [], type }: JSONContent): string[] {
  if (text !== undefined) return [text];
  const lines = content.flatMap(linesOf);
  return type === "paragraph" || type === "heading" || type === "codeBlock" ? [lines.join("")] : lines;
}

/** Pastes HTML where the caret stands. */
export function paste(editor: Editor, html: string): void {
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
}
