import { describe, expect, it } from "vitest";
import { type Action, act } from "./actions";
import { askedIn, askedOf, dismiss } from "./plugins/suggest";
import { offeredFor } from "./slash";
import { paragraph, sheetWith } from "./tests/sheet";
import { textState } from "./textState";

const LABELS: Partial<Record<Action, string>> = {
  "heading-1": "Otsikko 1",
  "heading-2": "Otsikko 2",
  bullets: "Luettelo",
  numbers: "Numeroitu luettelo",
  tasks: "Tehtäväluettelo",
  table: "Taulukko",
  "callout-important": "Tärkeää",
  "row-above": "Lisää rivi yläpuolelle",
};
const labelOf = (action: Action) => LABELS[action] ?? `«${action}»`;
const nowhere = { choosePicture: () => undefined, webLink: () => undefined, pictureDetails: () => undefined };

describe("what is asked for", () => {
  it.each([
    ["@", { sign: "@", query: "" }],
    ["katso @laatu", { sign: "@", query: "laatu" }],
    ["katso @laadun hallinta", { sign: "@", query: "laadun hallinta" }],
    ["(@x", { sign: "@", query: "x" }],
    ["/", { sign: "/", query: "" }],
    ["teksti /tau", { sign: "/", query: "tau" }],
    ["aino@satama", null],
    ["1/2", null],
    ["@ ", null],
    ["/taulukko ja", null],
    ["@yksi  kaksi", null],
    ["https://", null],
    ["", null],
  ])("behind %j is %j", (before, asked) => {
    expect(askedIn(before)).toEqual(asked);
  });

  it("opens where the sign is written, and not where the caret comes by", async () => {
    const { editor } = await sheetWith([paragraph("a @b"), paragraph("c")]);
    editor.commands.setTextSelection(5);
    expect(askedOf(editor.state)).toBeNull();
    editor.commands.insertContent("c");
    expect(askedOf(editor.state)).toEqual({ sign: "@", query: "bc", from: 3, to: 6 });
    editor.commands.setTextSelection(9);
    expect(askedOf(editor.state)).toBeNull();
  });

  it("is put away until another sign is written", async () => {
    const { editor } = await sheetWith([paragraph("")]);
    editor.commands.insertContent("/");
    expect(askedOf(editor.state)?.sign).toBe("/");
    dismiss(editor.view);
    editor.commands.insertContent("ab");
    expect(askedOf(editor.state)).toBeNull();
    editor.commands.insertContent(" @");
    expect(askedOf(editor.state)).toMatchObject({ sign: "@", query: "" });
  });

  it("is nothing in code", async () => {
    const { editor } = await sheetWith([{ type: "codeBlock" }]);
    editor.commands.insertContent("/");
    expect(askedOf(editor.state)).toBeNull();
  });
});

describe("what is offered", () => {
  it("is what the letters mean, what begins with them first, in any case and without their signs", async () => {
    const { editor } = await sheetWith([paragraph("")]);
    const state = textState(editor.state);
    expect(offeredFor("luet", state, labelOf)).toEqual(["bullets", "numbers", "tasks"]);
    expect(offeredFor("TARK", state, labelOf)).toEqual(["callout-important"]);
    expect(offeredFor("table", state, labelOf)[0]).toBe("table");
    expect(offeredFor("xyz", state, labelOf)).toEqual([]);
    expect(offeredFor("", state, labelOf)).not.toContain("row-above");
  });

  it("is the tools of a table first where the caret stands in one", async () => {
    const { editor } = await sheetWith([paragraph("")]);
    act(editor, "table", nowhere);
    const offered = offeredFor("", textState(editor.state), labelOf);
    expect(offered[0]).toBe("row-above");
    expect(offered).not.toContain("cells-merge");
  });
});
