import { expect, it } from "vitest";
import { outlineOf } from "./outline";
import { insertHeading, missingOf } from "./required";
import { linesOf, paragraph, sheetWith } from "./tests/sheet";

const heading = (text: string, level = 2) => ({
  type: "heading",
  attrs: { level, id: `h-${text}` },
  content: [{ type: "text", text }],
});

const REQUIRED = ["Purpose", "Duties", "Records"];

it("finds a heading whatever its case and spaces", async () => {
  const { editor } = await sheetWith([heading("PURPOSE"), paragraph("Records"), heading(" duties  ")]);
  expect(missingOf(REQUIRED, outlineOf(editor.state.doc))).toEqual(["Records"]);
});

it("puts a heading in before those required after it, else at the end, and goes to the line below", async () => {
  const { editor, json } = await sheetWith([
    heading("Purpose", 3),
    paragraph("Why"),
    heading("Records", 3),
    paragraph("Log"),
  ]);
  insertHeading(editor, REQUIRED, "Duties");
  editor.commands.insertContent("Who");
  expect(linesOf(await json())).toEqual(["Purpose", "Why", "Duties", "Who", "Records", "Log"]);
  expect(outlineOf(editor.state.doc).map(({ level }) => level)).toEqual([3, 3, 3]);

  const end = await sheetWith([paragraph("Text")]);
  insertHeading(end.editor, REQUIRED, "Records");
  expect(linesOf(await end.json())).toEqual(["Text", "Records", ""]);
});

it("puts none into a cell or a list", async () => {
  const list = {
    type: "bulletList",
    attrs: { id: "l" },
    content: [{ type: "listItem", attrs: { id: "i" }, content: [heading("Records")] }],
  };
  const { editor, json } = await sheetWith([paragraph("Text"), list]);
  insertHeading(editor, REQUIRED, "Duties");
  const { content = [] } = await json();
  expect(content.map(({ type }) => type)).toEqual(["paragraph", "heading", "paragraph", "bulletList"]);
});
