import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Editor } from "@tiptap/core";
import { expect, it } from "vitest";
import { backend } from "../../../tests/backend";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import { thing } from "../../../tests/thing";
import { SessionProvider } from "../../app/SessionContext";
import DocumentEditor from "./DocumentEditor";
import { paragraph } from "./tests/sheet";

const document_ = thing([], {
  id: "d1",
  kind: "document",
  section: "documents",
  name: { text: "Laatukäsikirja", instead: null },
});
const body = (...words: string[]) => ({
  hash: "h0",
  text: JSON.stringify({ type: "doc", content: words.map((word, at) => paragraph(word, `p${at}`)) }),
});
const written = {
  outcome: "written",
  hash: "h1",
  merged: null,
  executed: { sequence: "1", history: { undo: null, redo: null } },
};

/** The editor in the program, over a backend that answers as the test says. */
async function writing(answers: Record<string, unknown> = {}) {
  const { call } = backend((name, args) => {
    const answer = name in answers ? answers[name] : defaults[name];
    return typeof answer === "function" ? answer(args) : (answer ?? {});
  });
  const defaults: Record<string, unknown> = {
    editing: { latest: body("Alku on tässä", "Loppu on tässä"), draft: null, losses: [] },
    content: { kind: "text", html: "", language: null, hash: "h0", leftOut: [] },
    save_draft: { savedAt: "2026-01-02T03:04:05Z", draft: 1 },
    write_document: written,
    find_objects: [],
  };
  renderInProgram(
    <SessionProvider value={session()}>
      <DocumentEditor thing={document_} />
    </SessionProvider>,
  );
  const text = await screen.findByRole("textbox", { name: /Laatukäsikirja/ });
  const { editor } = text as HTMLElement & { editor: Editor };
  const argsOf = (name: string) => call.mock.calls.filter(([asked]) => asked === name).map(([, args]) => args);
  return { call, text, editor, argsOf };
}

const type = (editor: Editor, words: string) => act(async () => void editor.commands.insertContentAt(1, words));

it("shows what was written and keeps what is written: as a draft, and as a body when it is left", async () => {
  const { text, editor, argsOf } = await writing();
  await waitFor(() => expect(text).toHaveTextContent("Alku on tässä"));
  expect(argsOf("save_draft")).toEqual([]);
  await type(editor, "Uusi ");
  await waitFor(() => expect(argsOf("save_draft")).toHaveLength(1));
  const after = JSON.stringify({
    type: "doc",
    content: [paragraph("Uusi Alku on tässä", "p0"), paragraph("Loppu on tässä", "p1")],
  });
  expect(argsOf("save_draft")).toEqual([{ object: "d1", base: "h0", text: after }]);
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await waitFor(() =>
    expect(argsOf("write_document")).toEqual([{ object: "d1", base: "h0", text: after, prefer: null }]),
  );
});

it("goes on with a draft, says so, and gives it up", async () => {
  const draft = { ...body("Luonnos"), base: body("Alku"), savedAt: "2026-01-02T03:04:05Z" };
  const { text, argsOf } = await writing({ editing: { latest: body("Alku"), draft, losses: [] } });
  await waitFor(() => expect(text).toHaveTextContent("Luonnos"));
  await userEvent.click(await screen.findByRole("button", { name: "Discard the draft" }));
  await waitFor(() => expect(argsOf("discard_draft")).toEqual([{ object: "d1" }]));
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
});

it("says why what was written can not be the working copy, and tries again", async () => {
  let refuses = true;
  const { text, editor, argsOf } = await writing({
    write_document: () => {
      if (refuses) throw { code: "disk-full", message: "no space" };
      return written;
    },
  });
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
  await type(editor, "x");
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  const again = await screen.findByRole("button", { name: "Try again" });
  refuses = false;
  await userEvent.click(again);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
  expect(argsOf("write_document").length).toBeGreaterThanOrEqual(2);
});

it("shows both sides of what collides and lets the person decide", async () => {
  const conflicts = [{ id: "p0", path: "Alku", base: "Alku", mine: "Minun", theirs: "Toisen" }];
  const { text, editor, argsOf } = await writing({
    write_document: ({ prefer }: { prefer: string | null }) =>
      prefer ? written : { outcome: "conflict", mine: body("Minun").text, theirs: body("Toisen teksti"), conflicts },
  });
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
  await type(editor, "x");
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await userEvent.click(await screen.findByRole("button", { name: /Compare/ }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("Toisen teksti")).toBeInTheDocument();
  const mine = within(dialog).getAllByRole("button").at(-1);
  if (mine) await userEvent.click(mine);
  await waitFor(() => expect(argsOf("write_document").at(-1)).toMatchObject({ prefer: "mine" }));
});

it("says that a document can not be opened, and writes nothing", async () => {
  const unknown = { hash: "h0", text: JSON.stringify({ type: "doc", content: [{ type: "video" }] }) };
  const { argsOf } = await writing({ editing: { latest: unknown, draft: null, losses: [] } });
  expect(await screen.findByRole("heading", { name: "The document can not be opened" })).toBeInTheDocument();
  expect(argsOf("save_draft")).toEqual([]);
});

it("finds by the keys for that, counts, and replaces all", async () => {
  const { text, editor } = await writing();
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
  fireEvent.keyDown(text, { key: "f", ctrlKey: true });
  const bar = await screen.findByRole("search");
  await userEvent.type(within(bar).getByRole("searchbox"), "tässä");
  expect(await within(bar).findByText("1 / 2")).toBeInTheDocument();
  await userEvent.type(within(bar).getByRole("textbox", { name: "Replace with" }), "siellä");
  await userEvent.click(within(bar).getByRole("button", { name: "Replace all" }));
  expect(editor.state.doc.textContent).toBe("Alku on sielläLoppu on siellä");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("search")).toBeNull();
});

it("offers objects by name behind @ and links the one that is taken", async () => {
  const found = [
    {
      object: { id: "o1", kind: "document", name: { text: "Ostoehdot", instead: null } },
      section: "documents",
      path: [],
    },
    {
      object: { id: "o2", kind: "document", name: { text: "Ostot", instead: null } },
      section: "documents",
      path: ["A"],
    },
  ];
  const { text, editor, argsOf } = await writing({ find_objects: found });
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
  await type(editor, "@ost ");
  await act(async () => void editor.commands.setTextSelection(5));
  await act(async () => void editor.commands.insertContent("o"));
  expect(await screen.findByRole("option", { name: /Ostoehdot/ })).toHaveAttribute("aria-selected", "true");
  expect(argsOf("find_objects").at(-1)).toMatchObject({ query: "osto" });
  fireEvent.keyDown(text, { key: "ArrowDown" });
  const second = screen.getByRole("option", { name: /^Ostot/ });
  await waitFor(() => expect(text).toHaveAttribute("aria-activedescendant", second.id));
  fireEvent.keyDown(text, { key: "Enter" });
  expect(text.querySelector("a[data-object='o2']")).toHaveTextContent("Ostot");
  expect(screen.queryByRole("listbox")).toBeNull();
});

it("counts words and keeps the language of the document", async () => {
  const { text, editor, argsOf } = await writing();
  await waitFor(() => expect(text).toHaveTextContent("Alku"));
  expect(await screen.findByText("6 words")).toBeInTheDocument();
  await type(editor, "yksi kaksi ");
  expect(await screen.findByText("8 words")).toBeInTheDocument();
  await act(async () => editor.view.dispatch(editor.state.tr.setDocAttribute("language", "sv")));
  expect(text).toHaveAttribute("lang", "sv");
  await waitFor(() => expect(JSON.stringify(argsOf("save_draft").at(-1))).toContain('\\"language\\":\\"sv\\"'));
});
