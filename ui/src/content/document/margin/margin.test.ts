import { describe, expect, it } from "vitest";
import { clearMarks } from "../actions";
import { paragraph, paste, sheetWith } from "../tests/sheet";
import { anchorsOf, commentsAt, commentsOf, wordsOf } from "./anchors";
import { isResolved, remark, type Speaker } from "./comments";
import { addComment, addRemark, commentable, removeComment } from "./edits";
import { marginOf } from "./plugin";
import { stacked } from "./stacked";

const aino: Speaker = { id: "u1", name: "Aino", at: new Date("2026-03-01T08:00:00.123Z") };
const otto: Speaker = { ...aino, id: "u2", name: "Otto", at: new Date("2026-03-02T08:00:00Z") };

/** A sheet of two paragraphs, "ota yhteys asiakkaaseen" and "kirjaa", with a comment on "yhteys". */
async function commented() {
  const made = await sheetWith([paragraph("ota yhteys asiakkaaseen", "a"), paragraph("kirjaa", "b")]);
  const { editor } = made;
  editor.commands.setTextSelection({ from: 5, to: 11 });
  const id = addComment(editor, commentable(editor.state), remark(aino, " Keneen? "));
  const about = () => wordsOf(editor.state.doc, anchorsOf(editor.state.doc).get(id) ?? []);
  const said = () => commentsOf(editor.state.doc).find((comment) => comment.id === id);
  return { ...made, id, about, said };
}

describe("a comment", () => {
  it("is kept with who said it and when, at the end of the document", async () => {
    const { json, id } = await commented();
    const { content = [] } = await json();
    expect(content[0]?.content?.[1]).toEqual({
      type: "text",
      text: "yhteys",
      marks: [{ type: "comment", attrs: { id } }],
    });
    expect(content.at(-1)).toMatchObject({
      type: "comments",
      content: [
        {
          type: "comment",
          attrs: { id },
          content: [
            {
              attrs: { author: "u1", name: "Aino", at: "2026-03-01T08:00:00Z" },
              content: [{ type: "text", text: "Keneen?" }],
            },
          ],
        },
      ],
    });
  });

  it("stays at its words when the text around them changes, and when they do", async () => {
    const { editor, about, said } = await commented();
    editor.commands.insertContentAt(1, "aina ");
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, " heti");
    expect(about()).toBe("yhteys");
    const at = editor.state.doc.textBetween(0, editor.state.doc.content.size).indexOf("hteys") + 1;
    editor.view.dispatch(editor.state.tr.insertText("XX", at + 2));
    expect(about()).toContain("XX");
    editor.commands.deleteRange({ from: 1, to: editor.state.doc.firstChild?.nodeSize ?? 0 });
    expect(about()).toBe("");
    expect(said()?.remarks).toHaveLength(1);
  });

  it("is taken back and done again as one step", async () => {
    const { editor, about, said } = await commented();
    editor.commands.undo();
    expect([about(), said()]).toEqual(["", undefined]);
    editor.commands.redo();
    expect(about()).toBe("yhteys");
    expect(said()?.remarks[0]?.text).toBe("Keneen?");
  });

  it("is answered, resolved and reopened", async () => {
    const { editor, id, said } = await commented();
    addRemark(editor, id, remark(otto, "Myyjään"));
    addRemark(editor, id, remark(otto, "", "resolved"));
    expect(said()?.remarks.map(({ name, turn }) => [name, turn])).toEqual([
      ["Aino", null],
      ["Otto", null],
      ["Otto", "resolved"],
    ]);
    expect(isResolved(said() ?? { remarks: [] })).toBe(true);
    expect(editor.view.dom.querySelector(".comment-open, .comment-active")?.className ?? "").not.toContain("open");
    addRemark(editor, id, remark(aino, "", "reopened"));
    expect(isResolved(said() ?? { remarks: [] })).toBe(false);
  });

  it("goes with its marks, and its words stay", async () => {
    const { editor, id, json } = await commented();
    removeComment(editor, id);
    expect((await json()).content).toEqual([paragraph("ota yhteys asiakkaaseen", "a"), paragraph("kirjaa", "b")]);
  });

  it("is there again after reading, and in another's text where theirs is shown", async () => {
    const { sheet, id } = await commented();
    const text = await sheet.read();
    const again = await sheetWith(text);
    expect(commentsOf(again.editor.state.doc)[0]?.id).toBe(id);
    const beside = await sheetWith([paragraph("ota yhteys asiakkaaseen", "a"), paragraph("kirjaa", "b")]);
    await beside.sheet.show(text, { keepView: true });
    expect(await beside.sheet.read()).toBe(text);
  });

  it("is not lost by clearing how its words are marked", async () => {
    const { editor, about, json } = await commented();
    editor.chain().setTextSelection({ from: 1, to: 20 }).toggleBold().run();
    clearMarks(editor);
    expect(about()).toBe("yhteys");
    expect(JSON.stringify(await json())).not.toContain("bold");
  });

  it("is active where the caret stands in its words", async () => {
    const { editor, id } = await commented();
    editor.commands.setTextSelection(2);
    expect(marginOf(editor.state).active).toBeNull();
    editor.commands.setTextSelection(7);
    expect(marginOf(editor.state).active).toBe(id);
    expect(editor.view.dom.querySelector(".comment-active")?.textContent).toBe("yhteys");
    expect(commentsAt(editor.state.doc, 7)).toEqual([id]);
  });

  it("of another document is not pasted", async () => {
    const { editor, json } = await commented();
    editor.commands.setTextSelection(1);
    paste(editor, '<p data-pm-slice="1 1 []">a<span data-comment="other">b</span></p>');
    expect(JSON.stringify(await json())).not.toContain("other");
  });

  it("is about no code", async () => {
    const { editor } = await sheetWith([{ type: "codeBlock", content: [{ type: "text", text: "koodi" }] }]);
    editor.commands.setTextSelection({ from: 1, to: 4 });
    expect(commentable(editor.state)).toEqual([]);
  });
});

describe("cards", () => {
  it("stand beside their words where there is room, and never over each other", () => {
    expect(stacked([0, 10, 200], [50, 50, 50])).toEqual([0, 58, 200]);
    expect(stacked([null, 10], [50, 50])).toEqual([68, 10]);
  });
});
