import { describe, expect, it } from "vitest";
import { isId, newId } from "./ids";
import { idsOf, linesOf, paragraph, paste, sheetWith } from "./tests/sheet";

/** Ids are there, are ids, and none is there twice. */
function expectGoodIds(ids: string[], atLeast: number) {
  expect(ids.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
}

describe("new ids", () => {
  it("are ids, sort by their time and differ", () => {
    expect(isId(newId())).toBe(true);
    expect(newId(1_000) < newId(2_000_000_000_000)).toBe(true);
    expect(new Set(Array.from({ length: 500 }, () => newId(5))).size).toBe(500);
  });
});

describe("the ids of blocks", () => {
  it("stay with the first part of what is split", async () => {
    const { editor, json } = await sheetWith([paragraph("yksi kaksi", "p1"), paragraph("kolme", "p2")]);
    editor.commands.setTextSelection(5);
    editor.commands.splitBlock();
    const written = await json();
    expect(linesOf(written)).toEqual(["yksi", " kaksi", "kolme"]);
    const [first, second, third] = idsOf(written);
    expect([first, third]).toEqual(["p1", "p2"]);
    expectGoodIds([first ?? "", second ?? "", third ?? ""], 3);
  });

  it("stay with the first item of a list that is split", async () => {
    const { editor, json } = await sheetWith([
      {
        type: "bulletList",
        attrs: { id: "l" },
        content: [{ type: "listItem", attrs: { id: "i" }, content: [paragraph("alku loppu", "p")] }],
      },
    ]);
    editor.commands.setTextSelection(8);
    editor.commands.splitListItem("listItem");
    const ids = idsOf(await json());
    expect(ids.slice(0, 3)).toEqual(["l", "i", "p"]);
    expectGoodIds(ids, 5);
  });

  it("are other ones in a copy, whether it stands before or behind", async () => {
    for (const at of [0, 6]) {
      const { editor, json } = await sheetWith([paragraph("sama", "p1")]);
      editor.commands.insertContentAt(at, [paragraph("sama", "p1"), paragraph("sama", "p1")]);
      const ids = idsOf(await json());
      expectGoodIds(ids, 3);
      expect(ids[at === 0 ? 2 : 0]).toBe("p1");
    }
  });

  it("move along with what is cut out and pasted elsewhere", async () => {
    const { editor, json } = await sheetWith([paragraph("a", "p1"), paragraph("b", "p2")]);
    const cut = editor.state.doc.child(0);
    editor.view.dispatch(editor.state.tr.delete(0, cut.nodeSize));
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, cut));
    expect(idsOf(await json())).toEqual(["p2", "p1"]);
  });

  it("come back with what is taken back", async () => {
    const { editor, json } = await sheetWith([paragraph("a", "p1"), paragraph("b", "p2")]);
    editor.commands.deleteRange({ from: 0, to: 3 });
    editor.commands.undo();
    expect(idsOf(await json())).toEqual(["p1", "p2"]);
  });

  it("are on every row and cell of a table, also of those that come later", async () => {
    const { editor, json } = await sheetWith([paragraph("")]);
    editor.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true });
    editor.commands.addRowAfter();
    editor.commands.addColumnAfter();
    // A table, three rows, nine cells and the paragraph of each.
    expectGoodIds(idsOf(await json()), 1 + 3 + 9 + 9);
  });

  it("are given to what is pasted from elsewhere", async () => {
    const { editor, json } = await sheetWith([paragraph("alku", "p1")]);
    editor.commands.setTextSelection(5);
    paste(editor, "<p>yksi</p><ul><li>kaksi</li></ul>");
    expectGoodIds(idsOf(await json()), 4);
    expect(idsOf(await json())[0]).toBe("p1");
  });

  it("do not change while somebody types", async () => {
    const { editor, json } = await sheetWith([paragraph("a", "p1")]);
    editor.commands.insertContentAt(2, "bcd");
    expect(await json()).toEqual({ type: "doc", content: [paragraph("abcd", "p1")] });
  });
});
