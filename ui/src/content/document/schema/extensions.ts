import { Extension, type Extensions } from "@tiptap/core";
import { TaskList } from "@tiptap/extension-list";
import { Table, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import {
  Callout,
  Cell,
  Document,
  Footnote,
  Footnotes,
  HeaderCell,
  Item,
  NumberedList,
  Task,
  type Tone,
} from "./blocks";
import { Image, type PictureSource } from "./image";
import { FootnoteReference, ObjectLink } from "./inlines";
import { CodeMark, CommentMark, Highlight, Subscript, Superscript, WebLink } from "./marks";

/** What has an id that lives as long as it does. */
export const WITH_ID = [
  "paragraph",
  "heading",
  "blockquote",
  "callout",
  "codeBlock",
  "horizontalRule",
  "bulletList",
  "orderedList",
  "listItem",
  "taskList",
  "taskItem",
  "table",
  "tableRow",
  "tableCell",
  "tableHeader",
  "image",
  "footnote",
];

const Ids = Extension.create({
  name: "ids",
  addGlobalAttributes: () => [
    {
      types: WITH_ID,
      attributes: {
        id: {
          default: null,
          // What is split keeps its id in its first part.
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute("data-id"),
          renderHTML: ({ id }) => (id ? { "data-id": id } : {}),
        },
      },
    },
  ],
});

/** What a document says to its reader beside its own words, and where its pictures come from. */
export interface SchemaWords {
  calloutTitle: (tone: Tone) => string;
  footnotes: string;
  undescribed: string;
  pictureMissing: string;
  taskLabel: (words: string) => string;
  pictureSource: PictureSource;
}

/** All that a document may hold: the table of decision 18, and no more. */
export function schemaExtensions(words: SchemaWords): Extensions {
  return [
    StarterKit.configure({
      document: false,
      listItem: false,
      orderedList: false,
      link: false,
      code: false,
      // A document has no paragraph that nobody wrote.
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4, 5, 6] },
      undoRedo: { depth: 500, newGroupDelay: 700 },
      dropcursor: { class: "drop-cursor", color: false },
    }),
    Document,
    Item,
    NumberedList,
    TaskList,
    Task.configure({ a11y: { checkboxLabel: (node) => words.taskLabel(node.firstChild?.textContent ?? "") } }),
    Table.configure({ resizable: true, cellMinWidth: 48, lastColumnResizable: false }),
    TableRow,
    Cell,
    HeaderCell,
    Callout.configure({ titleOf: words.calloutTitle }),
    Footnotes.configure({ label: words.footnotes }),
    Footnote,
    Image.configure({
      source: words.pictureSource,
      undescribed: words.undescribed,
      missing: words.pictureMissing,
    }),
    ObjectLink,
    FootnoteReference,
    WebLink,
    CodeMark,
    Subscript,
    Superscript,
    Highlight,
    CommentMark,
    Ids,
  ];
}
