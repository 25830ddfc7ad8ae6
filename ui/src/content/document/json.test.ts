import { getSchema } from "@tiptap/core";
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { readDocument, writeDocument } from "./json";
import { schemaExtensions } from "./schema/extensions";
import { everything } from "./tests/every";
import { idsOf, words } from "./tests/sheet";

const schema = getSchema(schemaExtensions(words));

describe("a document", () => {
  it("has the nodes and marks of the decision, and no others", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        "blockquote",
        "bulletList",
        "callout",
        "codeBlock",
        "doc",
        "footnote",
        "footnoteReference",
        "footnotes",
        "hardBreak",
        "heading",
        "horizontalRule",
        "image",
        "listItem",
        "objectLink",
        "orderedList",
        "paragraph",
        "table",
        "tableCell",
        "tableHeader",
        "tableRow",
        "taskItem",
        "taskList",
        "text",
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(
      [
        "bold",
        "code",
        "comment",
        "highlight",
        "italic",
        "link",
        "strike",
        "subscript",
        "superscript",
        "underline",
      ].sort(),
    );
  });

  it("has their attributes, and no others", () => {
    const attrs = Object.fromEntries(
      [...Object.values(schema.nodes), ...Object.values(schema.marks)].map((type) => [
        type.name,
        Object.keys(type.spec.attrs ?? {}).sort(),
      ]),
    );
    expect(attrs).toMatchObject({
      doc: ["comments", "language"],
      paragraph: ["id"],
      heading: ["id", "level"],
      blockquote: ["id"],
      callout: ["id", "tone"],
      codeBlock: ["id", "language"],
      horizontalRule: ["id"],
      bulletList: ["id"],
      orderedList: ["id", "start"],
      listItem: ["id"],
      taskList: ["id"],
      taskItem: ["checked", "id"],
      table: ["id"],
      tableRow: ["id"],
      tableCell: ["align", "colspan", "colwidth", "id", "rowspan"],
      tableHeader: ["align", "colspan", "colwidth", "id", "rowspan"],
      image: ["alt", "body", "id", "title", "width"],
      footnotes: [],
      footnote: ["id"],
      hardBreak: [],
      objectLink: ["label", "object"],
      footnoteReference: ["footnote"],
      link: ["href", "title"],
      bold: [],
      code: [],
      comment: ["id"],
    });
  });

  it("is written as it was read, whatever it holds", () => {
    const doc = readDocument(schema, JSON.stringify(everything));
    expect(JSON.parse(writeDocument(doc))).toEqual(everything);
  });

  it("is the same after a way through HTML, as copying and pasting takes it", () => {
    const doc = readDocument(schema, JSON.stringify(everything));
    const element = document.createElement("div");
    element.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    const again = DOMParser.fromSchema(schema).parse(element, { preserveWhitespace: true });
    // The language and what is said in the margin are the document's, not that of what is copied.
    const copied = everything.content?.filter(({ type }) => type !== "comments");
    expect(JSON.parse(writeDocument(again)).content).toEqual(copied);
  });

  it("gets what a caret needs where there is nothing", () => {
    const doc = readDocument(
      schema,
      JSON.stringify({
        type: "doc",
        content: [{ type: "callout", attrs: { tone: "tip" } }, { type: "table" }, { type: "bulletList" }],
      }),
    );
    const written = JSON.parse(writeDocument(doc));
    expect(written.content[0].content[0].type).toBe("paragraph");
    expect(new Set(idsOf(written)).size).toBe(idsOf(written).length);
    expect(readDocument(schema, null).childCount).toBe(1);
  });

  it("gives another id to what has that of something before it", () => {
    const twice = { type: "paragraph", attrs: { id: "same" } };
    const doc = readDocument(schema, JSON.stringify({ type: "doc", content: [twice, twice] }));
    const [first, second] = idsOf(JSON.parse(writeDocument(doc)));
    expect(first).toBe("same");
    expect(second).not.toBe("same");
  });

  it("is not opened where it holds what is not known", () => {
    const read = (content: unknown) => () => readDocument(schema, JSON.stringify({ type: "doc", content }));
    expect(read([{ type: "video" }])).toThrow();
    expect(read([{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "blink" }] }] }])).toThrow();
    expect(read([{ type: "footnotes", content: [] }])).toThrow();
    expect(() => readDocument(schema, "{")).toThrow();
  });
});
