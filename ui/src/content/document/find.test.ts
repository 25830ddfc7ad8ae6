import { describe, expect, it } from "vitest";
import { matchFrom } from "./find";
import { replaceAll, replaceCurrent, search, searchOf, searchOn } from "./plugins/search";
import { linesOf, paragraph, sheetWith } from "./tests/sheet";

async function searching(lines: string[], words: string, matchCase = false) {
  const made = await sheetWith(lines.map((line) => paragraph(line)));
  const { view } = made.editor;
  search(view, { words, matchCase });
  const matches = () => searchOf(view.state).found.map(({ from, to }) => view.state.doc.textBetween(from, to));
  return { ...made, view, matches, lines: async () => linesOf(await made.json()) };
}

describe("what is looked for", () => {
  it("is found in any case, or only in its own", async () => {
    const { matches, view } = await searching(["Laatu ja LAATU", "epälaatu"], "laatu");
    expect(matches()).toEqual(["Laatu", "LAATU", "laatu"]);
    search(view, { words: "laatu", matchCase: true });
    expect(matches()).toEqual(["laatu"]);
  });

  it("is found over the borders of marks, and with the signs of patterns in it", async () => {
    const { editor, matches, view } = await searching(["(a+b)* on a+b"], "a+b");
    expect(matches()).toEqual(["a+b", "a+b"]);
    editor.chain().setTextSelection({ from: 2, to: 3 }).toggleBold().run();
    search(view, { words: "(a+b)*", matchCase: false });
    expect(matches()).toEqual(["(a+b)*"]);
  });

  it("is found with spaces that only look alike", async () => {
    expect((await searching(["10\u00a0kg"], "10 kg")).matches()).toEqual(["10\u00a0kg"]);
  });

  it("is not found in nothing", async () => {
    expect((await searching(["abc"], "")).matches()).toEqual([]);
    expect((await searching(["abc"], "d")).matches()).toEqual([]);
  });

  it("is shown one by one, and from the beginning again", async () => {
    const { view } = await searching(["a b", "a b", "a"], "a");
    const shown = () => searchOf(view.state).current;
    expect(shown()).toBe(0);
    searchOn(view, 1);
    searchOn(view, 1);
    expect(shown()).toBe(2);
    searchOn(view, 1);
    expect(shown()).toBe(0);
    searchOn(view, -1);
    expect(shown()).toBe(2);
    expect(view.state.selection.from).toBe(searchOf(view.state).found[2]?.from);
  });

  it("begins with the one at the caret", () => {
    const found = [1, 5, 9].map((from) => ({ from, to: from + 1 }));
    expect([0, 1, 2, 9, 10].map((place) => matchFrom(found, place))).toEqual([0, 0, 1, 2, 0]);
    expect(matchFrom([], 3)).toBe(-1);
  });
});

describe("what is replaced", () => {
  it("is the one that is shown, and the next is shown then", async () => {
    const { view, lines } = await searching(["kissa ja kissa"], "kissa");
    replaceCurrent(view, "koira");
    expect(await lines()).toEqual(["koira ja kissa"]);
    expect(searchOf(view.state).found).toHaveLength(1);
    replaceCurrent(view, "kissakoira");
    expect(await lines()).toEqual(["koira ja kissakoira"]);
  });

  it("is all of it in one change, with words longer, shorter or none", async () => {
    const { view, lines, editor } = await searching(["aa b aa", "aa"], "aa");
    expect(replaceAll(view, "aaa")).toBe(3);
    expect(await lines()).toEqual(["aaa b aaa", "aaa"]);
    editor.commands.undo();
    expect(await lines()).toEqual(["aa b aa", "aa"]);
    search(view, { words: "aa", matchCase: false });
    expect(replaceAll(view, "")).toBe(3);
    expect(await lines()).toEqual([" b ", ""]);
    expect(replaceAll(view, "x")).toBe(0);
  });

  it("keeps the marks of what was there", async () => {
    const { editor, view, json } = await searching(["yksi kaksi"], "kaksi");
    editor.chain().setTextSelection({ from: 6, to: 11 }).toggleBold().run();
    search(view, { words: "kaksi", matchCase: false });
    replaceAll(view, "kolme");
    const [block] = (await json()).content ?? [];
    expect(block?.content?.at(-1)).toEqual({ type: "text", text: "kolme", marks: [{ type: "bold" }] });
  });

  it("is what the text says now, not what it said when it was searched", async () => {
    const { editor, view, lines } = await searching(["aa bb"], "bb");
    editor.commands.insertContentAt(1, "bb ");
    expect(replaceAll(view, "c")).toBe(2);
    expect(await lines()).toEqual(["c aa c"]);
  });
});
