import type { JSONContent } from "@tiptap/core";
import { CellSelection } from "@tiptap/pm/tables";
import { describe, expect, it, vi } from "vitest";
import { type ACTIONS, act } from "./actions";
import { paragraph, sheetWith } from "./tests/sheet";
import { textState } from "./textState";

const asks = () => ({ choosePicture: vi.fn(), webLink: vi.fn(), pictureDetails: vi.fn() });

async function acted(...actions: (typeof ACTIONS)[number][]) {
  const made = await sheetWith([paragraph("sana", "p")]);
  made.editor.commands.setTextSelection(3);
  for (const action of actions) act(made.editor, action, asks());
  return { ...made, blocks: (await made.json()).content ?? [] };
}

/** The cells of each row: `h` for a header, `c` for another. */
function shape(table: JSONContent | undefined): string[] {
  return (
    table?.content?.map(({ content = [] }) =>
      content.map(({ type }) => (type === "tableHeader" ? "h" : "c")).join(""),
    ) ?? []
  );
}

const tableIn = (blocks: JSONContent[]) => blocks.find(({ type }) => type === "table");

describe("an action", () => {
  it.each([
    ["heading-2", { type: "heading", attrs: { id: "p", level: 2 } }],
    ["code", { type: "codeBlock" }],
    ["bullets", { type: "bulletList" }],
    ["numbers", { type: "orderedList" }],
    ["tasks", { type: "taskList" }],
    ["quote", { type: "blockquote" }],
    ["callout-warning", { type: "callout", attrs: { tone: "warning" } }],
  ] as const)("%s makes that of the block", async (action, block) => {
    expect((await acted(action)).blocks[0]).toMatchObject(block);
  });

  it("makes one kind of callout of another, and none of the same", async () => {
    expect((await acted("callout-tip", "callout-caution")).blocks[0]).toMatchObject({ attrs: { tone: "caution" } });
    expect((await acted("callout-tip", "callout-tip")).blocks).toEqual([paragraph("sana", "p")]);
  });

  it("puts in a line, a table and a footnote", async () => {
    expect((await acted("rule")).blocks.map(({ type }) => type)).toContain("horizontalRule");
    expect(shape(tableIn((await acted("table")).blocks))).toEqual(["hhh", "ccc", "ccc"]);
    expect((await acted("footnote")).blocks.at(-1)?.type).toBe("footnotes");
  });

  it("asks where it has to", async () => {
    const { editor } = await sheetWith([paragraph("")]);
    const asked = asks();
    act(editor, "picture", asked);
    act(editor, "web-link", asked);
    expect(asked.choosePicture).toHaveBeenCalledOnce();
    expect(asked.webLink).toHaveBeenCalledOnce();
  });

  it.each([
    ["row-above", ["ccc", "hhh", "ccc", "ccc"]],
    ["row-below", ["hhh", "ccc", "ccc", "ccc"]],
    ["row-delete", ["ccc", "ccc"]],
    ["column-before", ["hhhh", "cccc", "cccc"]],
    ["column-after", ["hhhh", "cccc", "cccc"]],
    ["column-delete", ["hh", "cc", "cc"]],
    ["header-row", ["ccc", "ccc", "ccc"]],
    ["header-column", ["hhh", "hcc", "hcc"]],
    ["table-delete", []],
  ] as const)("%s changes the table", async (action, rows) => {
    expect(shape(tableIn((await acted("table", action)).blocks))).toEqual(rows);
  });

  it("merges the cells that are selected and parts them again", async () => {
    const { editor, json } = await acted("table");
    const cells: number[] = [];
    editor.state.doc.descendants((node, at) => {
      if (node.type.name === "tableCell") cells.push(at);
    });
    const [first = 0, second = 0] = cells;
    editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, first, second)));
    expect(textState(editor.state)).toMatchObject({ canMerge: true, inTable: true });
    act(editor, "cells-merge", asks());
    const merged = tableIn((await json()).content ?? []);
    expect(shape(merged)).toEqual(["hhh", "cc", "ccc"]);
    expect(merged?.content?.[1]?.content?.[0]?.attrs?.colspan).toBe(2);
    expect(textState(editor.state).canSplit).toBe(true);
    act(editor, "cell-split", asks());
    expect(shape(tableIn((await json()).content ?? []))).toEqual(["hhh", "ccc", "ccc"]);
  });

  it("makes a column wider, and narrower, in all of its rows", async () => {
    const widthsAfter = async (...changes: (typeof ACTIONS)[number][]) => {
      const { blocks } = await acted("table", ...changes);
      const rows = tableIn(blocks)?.content ?? [];
      return [0, 1].map((column) => rows.map(({ content = [] }) => content[column]?.attrs?.colwidth?.[0]));
    };
    const [first = [], second] = await widthsAfter("column-wider");
    expect(new Set(first).size).toBe(1);
    expect(second).toEqual([undefined, undefined, undefined]);
    const [wider] = await widthsAfter("column-wider", "column-wider");
    expect(wider).toEqual(first.map((width) => width + 24));
    const [narrower] = await widthsAfter("column-wider", "column-narrower");
    expect(narrower).toEqual(first.map((width) => width - 24));
  });
});
