import { mergeAttributes, Node, wrappingInputRule } from "@tiptap/core";
import { ListItem, OrderedList, TaskItem } from "@tiptap/extension-list";
import { TableCell, TableHeader } from "@tiptap/extension-table";
import { type Tone, toneOf } from "./tones";

/** The document: blocks, below them what its footnotes say, and beside them what is said in the margin. */
export const Document = Node.create({
  name: "doc",
  topNode: true,
  content: "block+ footnotes?",
  addAttributes: () => ({ language: { default: null }, comments: { default: [] } }),
});

const ITEM = "(paragraph | heading) block*";

export const Item = ListItem.extend({ content: ITEM });

/** Numbered by figures alone. */
export const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
});

export const Task = TaskItem.extend({ content: () => ITEM }).configure({ nested: true });

/** A cell has the attributes that a document keeps, and no others. */
const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "colspan") },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "rowspan") },
  colwidth: {
    default: null,
    parseHTML: (element: HTMLElement) => widthsOf(element.getAttribute("data-colwidth")),
    renderHTML: ({ colwidth }: Record<string, unknown>) =>
      Array.isArray(colwidth) ? { "data-colwidth": colwidth.join(",") } : {},
  },
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => sideOf(element.dataset.align ?? element.style.textAlign),
    renderHTML: ({ align }: Record<string, unknown>) => (align ? { "data-align": align } : {}),
  },
});

function spanOf(element: HTMLElement, name: string): number {
  const span = Number.parseInt(element.getAttribute(name) ?? "1", 10);
  return span >= 1 && span <= 1000 ? span : 1;
}

const SIDES = ["left", "center", "right"];

/** To which side the texts of a cell are; null where nothing is said of it. */
function sideOf(written: string | undefined): string | null {
  return SIDES.find((side) => side === written) ?? null;
}

function widthsOf(written: string | null): number[] | null {
  if (!written) return null;
  const widths = written.split(",").map((width) => Number.parseInt(width, 10));
  return widths.every((width) => width >= 0) ? widths : null;
}

export const Cell = TableCell.extend({ addAttributes: cellAttributes });
export const HeaderCell = TableHeader.extend({ addAttributes: cellAttributes });

/** Something to be noticed. What kind of thing it is, is said above it in the reader's language. */
export const Callout = Node.create<{ titleOf: (tone: Tone) => string }>({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addOptions: () => ({ titleOf: (tone) => tone }),
  addAttributes: () => ({
    tone: {
      default: "note",
      parseHTML: (element) => toneOf(element.getAttribute("data-tone")),
      renderHTML: ({ tone }) => ({ "data-tone": tone }),
    },
  }),
  parseHTML: () => [{ tag: "aside[data-tone]" }],
  renderHTML({ node, HTMLAttributes }) {
    const label = this.options.titleOf(toneOf(node.attrs.tone));
    return ["aside", mergeAttributes(HTMLAttributes, { "data-label": label, "aria-label": label, role: "note" }), 0];
  },
  addInputRules() {
    // As callouts are written in Markdown: "[!tip] ".
    return [
      wrappingInputRule({
        find: /^\[!(note|tip|important|warning|caution)\]\s$/i,
        type: this.type,
        getAttributes: (match) => ({ tone: toneOf(match[1]?.toLowerCase() ?? null) }),
      }),
    ];
  },
});

/** What the footnotes say, in the order in which they are referred to. */
export const Footnotes = Node.create<{ label: string }>({
  name: "footnotes",
  content: "footnote+",
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => ({ label: "" }),
  parseHTML: () => [{ tag: "section[data-footnotes]", contentElement: "ol" }],
  renderHTML() {
    return ["section", { "data-footnotes": "", "aria-label": this.options.label }, ["ol", 0]];
  },
});

export const Footnote = Node.create({
  name: "footnote",
  content: "block+",
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: "li[data-footnote]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["li", mergeAttributes(HTMLAttributes, { "data-footnote": "" }), 0],
});
