import type { JSONContent } from "@tiptap/core";

let next = 0;
const id = () => {
  next += 1;
  return { id: `b${next}` };
};
const text = (words: string, ...marks: NonNullable<JSONContent["marks"]>): JSONContent => ({
  type: "text",
  ...(marks.length > 0 && { marks }),
  text: words,
});
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: "paragraph", attrs: id(), content });

/** A document that has every node, attribute and mark of decision 18. */
export const everything: JSONContent = {
  type: "doc",
  attrs: { language: "fi" },
  content: [
    ...[1, 2, 3, 4, 5, 6].map((level) => ({
      type: "heading",
      attrs: { ...id(), level },
      content: [text(`Otsikko ${level}`)],
    })),
    paragraph(
      text("Tavallinen, "),
      text("lihava", { type: "bold" }),
      text("kursivoitu", { type: "italic" }),
      text("alleviivattu", { type: "underline" }),
      text("yliviivattu", { type: "strike" }),
      text("ala", { type: "subscript" }),
      text("ylä", { type: "superscript" }),
      text("korostettu", { type: "highlight" }),
      text("koodi", { type: "code" }),
      text("linkki", { type: "link", attrs: { href: "https://example.org/", title: "vihje" } }),
      text("kaksi kommenttia", { type: "comment", attrs: { id: "k1" } }, { type: "comment", attrs: { id: "k2" } }),
      { type: "hardBreak" },
      { type: "objectLink", attrs: { object: "d1", label: "Laatukäsikirja" } },
      { type: "footnoteReference", attrs: { footnote: "f1" } },
      text("lihava koodi", { type: "bold" }, { type: "code" }),
    ),
    { type: "blockquote", attrs: id(), content: [paragraph(text("Lainattu"))] },
    ...["note", "tip", "important", "warning", "caution"].map((tone) => ({
      type: "callout",
      attrs: { ...id(), tone },
      content: [paragraph(text(tone))],
    })),
    { type: "codeBlock", attrs: { ...id(), language: "rust" }, content: [text("fn main() {\n}")] },
    { type: "horizontalRule", attrs: id() },
    {
      type: "bulletList",
      attrs: id(),
      content: [
        {
          type: "listItem",
          attrs: id(),
          content: [
            paragraph(text("kohta")),
            {
              type: "orderedList",
              attrs: { ...id(), start: 3 },
              content: [{ type: "listItem", attrs: id(), content: [paragraph(text("kolmas"))] }],
            },
          ],
        },
        {
          type: "listItem",
          attrs: id(),
          content: [{ type: "heading", attrs: { ...id(), level: 2 }, content: [text("otsikko kohdassa")] }],
        },
      ],
    },
    {
      type: "taskList",
      attrs: id(),
      content: [
        { type: "taskItem", attrs: { ...id(), checked: true }, content: [paragraph(text("tehty"))] },
        { type: "taskItem", attrs: { ...id(), checked: false }, content: [paragraph(text("tekemättä"))] },
      ],
    },
    {
      type: "table",
      attrs: id(),
      content: [
        {
          type: "tableRow",
          attrs: id(),
          content: [
            {
              type: "tableHeader",
              attrs: { ...id(), colspan: 2, rowspan: 1, colwidth: [120, 80] },
              content: [paragraph(text("Otsake"))],
            },
          ],
        },
        {
          type: "tableRow",
          attrs: id(),
          content: [
            {
              type: "tableCell",
              attrs: { ...id(), colspan: 1, rowspan: 2, colwidth: [120] },
              content: [paragraph(text("a"))],
            },
            {
              type: "tableCell",
              attrs: { ...id(), colspan: 1, rowspan: 1, colwidth: [80] },
              content: [paragraph(text("b"))],
            },
          ],
        },
        {
          type: "tableRow",
          attrs: id(),
          content: [
            {
              type: "tableCell",
              attrs: { ...id(), colspan: 1, rowspan: 1, colwidth: [80] },
              content: [paragraph(text("c"))],
            },
          ],
        },
      ],
    },
    { type: "image", attrs: { ...id(), body: "a".repeat(64), alt: "Satama", title: "vihje", width: 320 } },
    { type: "footnotes", content: [{ type: "footnote", attrs: { id: "f1" }, content: [paragraph(text("Alaviite"))] }] },
  ],
};
