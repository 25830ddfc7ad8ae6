import { mergeAttributes, Node } from "@tiptap/core";

/** The name of an object of the organisation, which opens it. */
export const ObjectLink = Node.create({
  name: "objectLink",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    object: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-object"),
      renderHTML: ({ object }) => ({ "data-object": object }),
    },
    label: { default: "", parseHTML: (element) => element.textContent ?? "", rendered: false },
  }),
  // Before the mark of web links, which is made of the same element.
  parseHTML: () => [{ tag: "a[data-object]", priority: 1100 }],
  renderHTML: ({ node, HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes), node.attrs.label],
  renderText: ({ node }) => node.attrs.label,
});

/** The mark of a footnote: its number, which follows from its place. */
export const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    footnote: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-refers"),
      renderHTML: ({ footnote }) => ({ "data-refers": footnote }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-refers]", priority: 1100 }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes],
});
