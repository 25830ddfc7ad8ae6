import type { Editor, JSONContent } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { idsOf, paragraph, sheetWith } from "../tests/sheet";

/** What each reference says, in the order of the text; then the footnotes. */
function footnotes({ content = [] }: JSONContent): { references: string[]; said: string[] } {
  const list = content.at(-1)?.type === "footnotes" ? content.at(-1) : null;
  const byId = new Map(list?.content?.map((note) => [note.attrs?.id, textOf(note)]));
  const references: string[] = [];
  const look = (node: JSONContent) => {
    if (node.type === "footnoteReference") references.push(byId.get(node.attrs?.footnote) ?? "missing");
    node.content?.forEach(look);
  };
  content.forEach(look);
  return { references, said: list?.content?.map(textOf) ?? [] };
}

function textOf({ text = "", content = [] }: JSONContent): string {
  return text + content.map(textOf).join("");
}

/** Puts a footnote at a place and writes into it. */
function add(editor: Editor, at: number, words: string) {
  editor.chain().setTextSelection(at).addFootnote().insertContent(words).run();
}

async function twoFootnotes() {
  const made = await sheetWith([paragraph("yksi"), paragraph("kaksi")]);
  add(made.editor, 5, "eka");
  add(made.editor, 13, "toka");
  return made;
}

describe("footnotes", () => {
  it("are written where the caret goes when they are made, and numbered in order", async () => {
    const { editor, json } = await twoFootnotes();
    expect(footnotes(await json())).toEqual({ references: ["eka", "toka"], said: ["eka", "toka"] });
    add(editor, 2, "nolla");
    expect(footnotes(await json())).toEqual({ references: ["nolla", "eka", "toka"], said: ["nolla", "eka", "toka"] });
    const numbers = [...editor.view.dom.querySelectorAll("sup")].map(({ dataset }) => dataset.number);
    expect(numbers).toEqual(["1", "2", "3"]);
    expect(new Set(idsOf(await json())).size).toBe(idsOf(await json()).length);
  });

  it("go with their reference, and come back with it", async () => {
    const { editor, json } = await twoFootnotes();
    editor.commands.deleteRange({ from: 5, to: 6 });
    expect(footnotes(await json())).toEqual({ references: ["toka"], said: ["toka"] });
    editor.commands.undo();
    expect(footnotes(await json())).toEqual({ references: ["eka", "toka"], said: ["eka", "toka"] });
  });

  it("follow their references when these move", async () => {
    const { editor, json } = await twoFootnotes();
    const { state, view } = editor;
    const first = state.doc.child(0);
    view.dispatch(state.tr.delete(0, first.nodeSize));
    expect(footnotes(await json()).said).toEqual(["toka"]);
    view.dispatch(view.state.tr.insert(view.state.doc.child(0).nodeSize, first));
    expect(footnotes(await json())).toEqual({ references: ["toka", "eka"], said: ["toka", "eka"] });
  });

  it("are copied with what is copied", async () => {
    const { editor, json } = await twoFootnotes();
    const { view } = editor;
    editor.commands.setTextSelection({ from: 1, to: 6 });
    const { dom } = view.serializeForClipboard(view.state.selection.content());
    editor.commands.setTextSelection(9);
    view.pasteHTML(dom.innerHTML, new Event("paste") as ClipboardEvent);
    expect(footnotes(await json()).references).toEqual(["eka", "eka", "toka"]);
    expect(footnotes(await json()).said).toEqual(["eka", "eka", "toka"]);
    expect(new Set(idsOf(await json())).size).toBe(idsOf(await json()).length);
  });

  it("are left by the same key that goes to them", async () => {
    const { editor } = await twoFootnotes();
    editor.commands.setTextSelection(6);
    editor.commands.followFootnote();
    expect(editor.state.selection.$from.parent.textContent).toBe("eka");
    editor.commands.followFootnote();
    expect(editor.state.selection.$from.parent.textContent).toBe("yksi");
    expect(editor.can().addFootnote()).toBe(true);
    editor.commands.followFootnote();
    expect(editor.can().addFootnote()).toBe(false);
  });
});
