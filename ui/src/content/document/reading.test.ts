import { describe, expect, it } from "vitest";
import { headingAt, outlineOf, placeOfBlock } from "./outline";
import { paragraph, sheetWith } from "./tests/sheet";
import { count, countWords } from "./words";

const heading = (level: number, text: string, id: string) => ({
  type: "heading",
  attrs: { id, level },
  ...(text && { content: [{ type: "text", text }] }),
});

describe("words", () => {
  it.each([
    ["", 0],
    ["Laadunhallintajärjestelmä on kunnossa.", 3],
    ["ISO 9001:2015 – EU-direktiivi 3,5 kg", 5],
    ["aino@satama.fi kirjoitti: don't!", 3],
    ["  …  ", 0],
  ])("of %j are %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it("are counted in all of the document, and again where it changes", async () => {
    const { editor } = await sheetWith([
      paragraph("yksi kaksi"),
      { type: "blockquote", content: [paragraph("kolme")] },
      paragraph("neljä"),
    ]);
    expect(count(editor.state.doc)).toEqual({ words: 4, characters: 20 });
    editor.commands.insertContentAt(1, "nolla ");
    expect(count(editor.state.doc).words).toBe(5);
  });

  it("of links to objects are their names", async () => {
    const { editor } = await sheetWith([
      { type: "paragraph", content: [{ type: "objectLink", attrs: { object: "d", label: "Laatu käsikirja" } }] },
    ]);
    expect(count(editor.state.doc).words).toBe(2);
  });
});

describe("the outline", () => {
  it("is the headings, wherever they stand", async () => {
    const { editor } = await sheetWith([
      heading(1, "Alku", "h1"),
      paragraph("x"),
      { type: "callout", attrs: { tone: "tip" }, content: [heading(3, "Sisällä", "h2")] },
      heading(2, "", "h3"),
    ]);
    const { doc } = editor.state;
    expect(outlineOf(doc)).toEqual([
      { id: "h1", level: 1, text: "Alku" },
      { id: "h2", level: 3, text: "Sisällä" },
      { id: "h3", level: 2, text: "" },
    ]);
    expect(headingAt(doc, 7)).toBe("h1");
    expect(headingAt(doc, doc.content.size)).toBe("h3");
    expect(placeOfBlock(doc, "h1")).toBe(0);
    expect(placeOfBlock(doc, "none")).toBeNull();
  });
});
