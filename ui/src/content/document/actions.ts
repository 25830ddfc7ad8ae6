import type { Editor } from "@tiptap/core";
import { TableMap } from "@tiptap/pm/tables";
import { TONES, type Tone } from "./schema/tones";
import type { ListKind, Style, TextState } from "./textState";

/** What an action needs of the interface: a question to the person. */
export interface Asks {
  choosePicture: () => void;
  webLink: () => void;
  pictureDetails: () => void;
}

/** What can be done with the text, by menu, toolbar and the list behind a slash. */
export const ACTIONS = [
  "paragraph",
  "heading-1",
  "heading-2",
  "heading-3",
  "heading-4",
  "heading-5",
  "heading-6",
  "bullets",
  "numbers",
  "tasks",
  "quote",
  "code",
  "object-link",
  "web-link",
  "picture",
  "table",
  "footnote",
  "rule",
  ...TONES.map((tone) => `callout-${tone}` as const),
  "row-above",
  "row-below",
  "row-delete",
  "column-before",
  "column-after",
  "column-delete",
  "cells-merge",
  "cell-split",
  "header-row",
  "header-column",
  "column-wider",
  "column-narrower",
  "table-delete",
] as const;
export type Action = (typeof ACTIONS)[number];

export const TABLE_ACTIONS: readonly Action[] = ACTIONS.slice(ACTIONS.indexOf("row-above"));

/** What is offered where the caret stands. */
export function isOffered(action: Action, state: TextState): boolean {
  if (TABLE_ACTIONS.includes(action)) {
    if (action === "cells-merge") return state.canMerge;
    if (action === "cell-split") return state.canSplit;
    return state.inTable;
  }
  if (action === "footnote") return !state.inFootnote && state.style !== "code";
  return true;
}

/** Does it. The caret is in the text again afterwards. */
export function act(editor: Editor, action: Action, asks: Asks): void {
  const chain = editor.chain().focus();
  switch (action) {
    case "paragraph":
    case "code":
      setStyle(editor, action);
      break;
    case "bullets":
      setList(editor, "bulletList");
      break;
    case "numbers":
      setList(editor, "orderedList");
      break;
    case "tasks":
      setList(editor, "taskList");
      break;
    case "quote":
      chain.toggleBlockquote().run();
      break;
    case "object-link":
      chain.insertContent(textBefore(editor) === "" ? "@" : " @").run();
      break;
    case "web-link":
      asks.webLink();
      break;
    case "picture":
      asks.choosePicture();
      break;
    case "table":
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      break;
    case "footnote":
      chain.addFootnote().run();
      break;
    case "rule":
      chain.setHorizontalRule().run();
      break;
    case "row-above":
      chain.addRowBefore().run();
      break;
    case "row-below":
      chain.addRowAfter().run();
      break;
    case "row-delete":
      chain.deleteRow().run();
      break;
    case "column-before":
      chain.addColumnBefore().run();
      break;
    case "column-after":
      chain.addColumnAfter().run();
      break;
    case "column-delete":
      chain.deleteColumn().run();
      break;
    case "cells-merge":
      chain.mergeCells().run();
      break;
    case "cell-split":
      chain.splitCell().run();
      break;
    case "header-row":
      chain.toggleHeaderRow().run();
      break;
    case "header-column":
      chain.toggleHeaderColumn().run();
      break;
    case "column-wider":
      widen(editor, 24);
      break;
    case "column-narrower":
      widen(editor, -24);
      break;
    case "table-delete":
      chain.deleteTable().run();
      break;
    default:
      if (action.startsWith("callout-")) setTone(editor, action.slice("callout-".length) as Tone);
      else setStyle(editor, action as Style);
  }
}

/** The sign before the caret, where there is one that is no space. */
function textBefore(editor: Editor): string {
  const { $from } = editor.state.selection;
  return $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, "", "\ufffc").trim();
}

export function setStyle(editor: Editor, style: Style): void {
  const chain = editor.chain().focus();
  if (style === "paragraph") chain.setParagraph().run();
  else if (style === "code") chain.setCodeBlock().run();
  else chain.setHeading({ level: Number(style.slice(-1)) as 1 | 2 | 3 | 4 | 5 | 6 }).run();
}

export function setList(editor: Editor, list: ListKind): void {
  const chain = editor.chain().focus();
  if (list === "bulletList") chain.toggleBulletList().run();
  else if (list === "orderedList") chain.toggleOrderedList().run();
  else chain.toggleTaskList().run();
}

/** Makes what is selected a callout, another kind of callout, or, where it is that kind already, none. */
export function setTone(editor: Editor, tone: Tone): void {
  const { tone: now } = editor.isActive("callout") ? editor.getAttributes("callout") : { tone: null };
  const chain = editor.chain().focus();
  if (now === null) chain.wrapIn("callout", { tone }).run();
  else if (now === tone) chain.lift("callout").run();
  else chain.updateAttributes("callout", { tone }).run();
}

/** Takes away how text is marked; what is said about it stays. */
export function clearMarks(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ state: { selection, schema }, tr }) => {
      const types = Object.values(schema.marks).filter(({ name }) => name !== "comment");
      for (const { $from, $to } of selection.ranges) for (const type of types) tr.removeMark($from.pos, $to.pos, type);
      return true;
    })
    .run();
}

const NARROWEST = 48;

/** Makes the column wider or narrower by pixels. A column that has no width yet begins with the one it is shown with. */
function widen(editor: Editor, by: number): void {
  editor
    .chain()
    .focus()
    .command(({ state, tr, view }) => {
      const { $anchor } = state.selection;
      for (let depth = $anchor.depth; depth > 1; depth -= 1) {
        if ($anchor.node(depth).type.name !== "tableRow") continue;
        const table = $anchor.node(depth - 1);
        const start = $anchor.start(depth - 1);
        const map = TableMap.get(table);
        const cellAt = $anchor.posAtIndex($anchor.index(depth), depth) - start;
        const { left, right } = map.findCell(cellAt);
        const column = right - 1;
        const shown = view.nodeDOM(start + cellAt);
        const width = shown instanceof HTMLElement ? shown.offsetWidth / (right - left) : 120;
        const now = table.nodeAt(cellAt)?.attrs.colwidth?.[column - left] || Math.round(width);
        const next = Math.max(NARROWEST, now + by);
        const seen = new Set<number>();
        for (let row = 0; row < map.height; row += 1) {
          const at = map.map[row * map.width + column];
          const cell = at === undefined ? null : table.nodeAt(at);
          if (at === undefined || !cell || seen.has(at)) continue;
          seen.add(at);
          const { left: from } = map.findCell(at);
          const widths: number[] = cell.attrs.colwidth?.slice() ?? new Array(cell.attrs.colspan).fill(0);
          widths[column - from] = next;
          tr.setNodeAttribute(start + at, "colwidth", widths);
        }
        return true;
      }
      return false;
    })
    .run();
}
