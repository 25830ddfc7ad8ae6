import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { Mark } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { commentable } from "./margin/edits";
import { marginOf } from "./margin/plugin";
import type { Tone } from "./schema/tones";

export const STYLES = [
  "paragraph",
  "heading-1",
  "heading-2",
  "heading-3",
  "heading-4",
  "heading-5",
  "heading-6",
  "code",
] as const;
export type Style = (typeof STYLES)[number];

export type ListKind = "bulletList" | "orderedList" | "taskList";

/** What is true of where the caret stands: what the tools show. */
export interface TextState {
  canUndo: boolean;
  canRedo: boolean;
  style: Style | null;
  /** The names of the marks there, parted by spaces. */
  marks: string;
  list: ListKind | null;
  quote: boolean;
  tone: Tone | null;
  inTable: boolean;
  canMerge: boolean;
  canSplit: boolean;
  inFootnote: boolean;
  picture: boolean;
  language: string | null;
  /** Whether something can be said about what is selected, or is said about where the caret stands. */
  commentable: boolean;
}

const LISTS: readonly string[] = ["bulletList", "orderedList", "taskList"];

export function textState(state: EditorState): TextState {
  const { selection, doc } = state;
  const { $from } = selection;
  const said: TextState = {
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    style: null,
    marks: marksOf(state).join(" "),
    list: null,
    quote: false,
    tone: null,
    inTable: false,
    canMerge: false,
    canSplit: false,
    inFootnote: false,
    picture: selection instanceof NodeSelection && selection.node.type.name === "image",
    language: doc.attrs.language,
    commentable: commentable(state).length > 0 || marginOf(state).active !== null,
  };
  const { parent } = $from;
  if (parent.type.name === "paragraph") said.style = "paragraph";
  if (parent.type.name === "codeBlock") said.style = "code";
  if (parent.type.name === "heading") said.style = `heading-${parent.attrs.level}` as Style;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (LISTS.includes(type.name)) said.list ??= type.name as ListKind;
    if (type.name === "blockquote") said.quote = true;
    if (type.name === "callout") said.tone ??= attrs.tone;
    if (type.name === "footnote") said.inFootnote = true;
    if (type.name === "tableCell" || type.name === "tableHeader") {
      said.inTable = true;
      said.canSplit ||= attrs.colspan > 1 || attrs.rowspan > 1;
    }
  }
  if (selection instanceof CellSelection) {
    said.inTable = true;
    said.canMerge = selection.$anchorCell.pos !== selection.$headCell.pos;
  }
  return said;
}

function marksOf(state: EditorState): string[] {
  const { $from, from, to, empty } = state.selection;
  let marks: readonly Mark[] = [];
  if (empty) marks = state.storedMarks ?? $from.marks();
  else {
    // What all of the selection has. The first piece of text says what may be that.
    let all: Mark[] | null = null;
    state.doc.nodesBetween(from, Math.min(to, from + 5_000), (node) => {
      if (!node.isText) return true;
      all = all === null ? [...node.marks] : all.filter(({ type }) => type.isInSet(node.marks));
      return false;
    });
    marks = all ?? [];
  }
  return marks.map(({ type }) => type.name).sort();
}
