// A document as JSON text, the form in which it is kept (decision 18).

import type { JSONContent } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { isId, newId } from "./ids";
import { readComments, writeComments } from "./margin/comments";
import { WITH_ID } from "./schema/extensions";

const named = new Set(WITH_ID);

/** A document of one empty paragraph. */
export function emptyDocument(): JSONContent {
  return { type: "doc", content: [{ type: "paragraph", attrs: { id: newId() } }] };
}

/** A node as it is kept: an attribute that says nothing is absent. */
function plain(json: JSONContent): JSONContent {
  const kept = { ...json };
  if (json.attrs) {
    const attrs = Object.entries(json.attrs).filter(([, value]) => value !== null && value !== "");
    if (attrs.length > 0 || json.type === "objectLink") kept.attrs = Object.fromEntries(attrs);
    else delete kept.attrs;
  }
  if (json.marks) kept.marks = json.marks.map((mark) => plain(mark as JSONContent)) as JSONContent["marks"];
  if (json.content) kept.content = json.content.map(plain);
  return kept;
}

/** Nodes never change: what was written of one is right as long as it is there. */
const written = new WeakMap<Node, string>();

function writeBlock(node: Node): string {
  const known = written.get(node);
  if (known !== undefined) return known;
  const text = JSON.stringify(plain(node.toJSON()));
  written.set(node, text);
  return text;
}

/** The whole document. Blocks that have not changed since the last time cost nothing. */
export function writeDocument(doc: Node): string {
  const blocks: string[] = [];
  doc.forEach((block) => {
    blocks.push(writeBlock(block));
  });
  const comments = writeComments(doc.attrs.comments);
  if (comments) blocks.push(JSON.stringify(comments));
  const { language } = doc.attrs;
  const attrs = language ? `"attrs":${JSON.stringify({ language })},` : "";
  return `{"type":"doc",${attrs}"content":[${blocks.join(",")}]}`;
}

/** Nodes that may not be empty, and what stands in them then. */
const FILLED: Record<string, (make: typeof paragraph) => JSONContent> = {
  doc: (make) => make(),
  blockquote: (make) => make(),
  callout: (make) => make(),
  listItem: (make) => make(),
  taskItem: (make) => make(),
  tableCell: (make) => make(),
  tableHeader: (make) => make(),
  footnote: (make) => make(),
  bulletList: (make) => ({ type: "listItem", attrs: { id: newId() }, content: [make()] }),
  orderedList: (make) => ({ type: "listItem", attrs: { id: newId() }, content: [make()] }),
  taskList: (make) => ({ type: "taskItem", attrs: { id: newId() }, content: [make()] }),
  table: () => ({ type: "tableRow", attrs: { id: newId() }, content: [] }),
};

function paragraph(): JSONContent {
  return { type: "paragraph", attrs: { id: newId() } };
}

/** What the editor needs and a document may lack: ids, and something where a caret can stand. */
function completed(json: JSONContent, taken: Set<string>): JSONContent {
  const { type = "", attrs } = json;
  const whole = { ...json };
  if (named.has(type)) {
    const id = isId(attrs?.id) && !taken.has(attrs.id) ? attrs.id : newId();
    taken.add(id);
    whole.attrs = { ...attrs, id };
  }
  let content = json.content?.filter(({ type, text }) => type !== "text" || text !== "");
  const fill = FILLED[type];
  if (fill && (!content || content.length === 0)) content = [fill(paragraph)];
  if (type === "doc" && content?.[0]?.type === "footnotes") content = [paragraph(), ...content];
  if (content) whole.content = content.map((child) => completed(child, taken));
  return whole;
}

/** Reads a document. Throws where it says something that a document can not hold. */
export function readDocument(schema: Schema, text: string | null): Node {
  const json: JSONContent = text === null ? emptyDocument() : JSON.parse(text);
  const last = json.content?.at(-1);
  const comments = readComments(last?.type === "comments" ? last : undefined);
  const whole = completed(
    last?.type === "comments" ? { ...json, content: json.content?.slice(0, -1) } : json,
    new Set(),
  );
  const doc = schema.nodeFromJSON({ ...whole, attrs: { ...whole.attrs, comments } });
  if (doc.type !== schema.topNodeType) throw new RangeError("not a document");
  doc.check();
  return doc;
}
