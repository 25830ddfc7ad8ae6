import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../../tests/backend";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import { thing } from "../../../tests/thing";
import type { SideBySide as Beside } from "../../api/bindings";
import { currentPlace } from "../../app/navigation";
import { SessionProvider } from "../../app/SessionContext";
import { LanguageMenu } from "./LanguageMenu";
import SideBySide from "./SideBySide";
import { TranslationNotice } from "./TranslationNotice";
import { scrolledBeside } from "./useSharedScroll";

const name = (id: string, words: string) => ({ id, kind: "document" as const, name: { text: words, instead: null } });
const translation = thing([], { id: "d2", kind: "document", name: { text: "Feedback", instead: null } });

const beside: Beside = {
  original: name("d1", "Palaute"),
  originalLanguage: "fi",
  language: "en",
  version: 1,
  newest: 2,
  hasWorking: false,
  compared: true,
  rows: [
    {
      id: "a",
      original: "<p>Ota yhteys heti.</p>",
      translation: "<p>Call.</p>",
      change: { kind: "changed", before: "Ota yhteys." },
    },
    { id: "b", original: null, translation: "<p>Mine.</p>", change: null },
    { id: "c", original: "<p>Uusi.</p>", translation: null, change: { kind: "added" } },
  ],
  edit: { action: "edit", object: "d2", allowed: true, roles: [], helpers: [], refusal: null },
};

function show(more: Partial<Beside> = {}) {
  const { call } = backend((asked) => {
    if (asked === "side_by_side") return { ...beside, ...more };
    if (asked === "execute") return { sequence: "9", history: { undo: null, redo: null } };
    return [];
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <SideBySide thing={translation} edited={false} />
    </SessionProvider>,
  );
  return { call, user: userEvent.setup() };
}

beforeEach(() => window.history.replaceState(null, "", "#/documents/d2"));

describe("a translation beside its original", () => {
  it("has each block beside the one that it translates, and says what changed", async () => {
    show();
    const [, first, second, third] = await screen.findAllByRole("row");
    const cells = (row: HTMLElement | undefined) => within(row as HTMLElement).getAllByRole("cell");
    const [changed, call] = cells(first);
    expect(changed).toHaveTextContent(/^Changed.*Ota yhteys heti\.$/);
    expect(within(changed as HTMLElement).getByText("Ota yhteys.")).toHaveAttribute("lang", "fi");
    expect(call).toHaveTextContent("Call.");
    expect(cells(second)[0]).toHaveTextContent("This is not in the original.");
    expect(cells(third)[1]).toHaveTextContent("This is not in the translation.");
    expect(screen.getByRole("status")).toHaveTextContent("2 places in the original have changed.");
  });

  it("is marked as up to date with the version in force", async () => {
    const { call, user } = show();
    await user.click(await screen.findByRole("button", { name: "Mark as up to date (version 2)" }));
    const intent = { op: "set-translation", object: "d2", of: "d1", version: 2 };
    expect(call).toHaveBeenCalledWith("execute", { intent });
  });

  it("is up to date where it says what is in force", async () => {
    show({ version: 2, rows: [] });
    expect(await screen.findByText(/Translated from version 2, which is in force/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Mark as up to date/ })).not.toBeInTheDocument();
  });

  it("says so where the earlier text is not kept", async () => {
    show({ compared: false });
    expect(await screen.findByText(/is not kept any more/)).toBeVisible();
  });
});

describe("the languages of a text", () => {
  const texts = [
    { object: name("d1", "Palaute"), language: "fi", original: true, version: null, behind: false },
    { object: name("d2", "Feedback"), language: "en", original: false, version: 1, behind: true },
  ];

  it("lead from one to the other", async () => {
    backend(() => ({ texts, offered: null }));
    renderInProgram(<LanguageMenu thing={translation} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Language: English" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /Finnish/ }));
    expect(currentPlace().object).toBe("d1");
  });

  it("say that the original has changed", async () => {
    backend(() => ({ texts, offered: null }));
    renderInProgram(<TranslationNotice thing={translation} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Show the changes" }));
    expect(currentPlace().more).toEqual(["beside"]);
  });

  it("offer the reader their own", async () => {
    backend(() => ({ texts, offered: "d1" }));
    renderInProgram(<TranslationNotice thing={translation} />);
    expect(await screen.findByText(/also be read in Finnish: Palaute/)).toBeVisible();
  });
});

describe("two texts that are scrolled together", () => {
  const pairs = [
    { from: 100, to: 50 },
    { from: 300, to: 450 },
  ];

  it.each([
    [0, 0],
    [50, 25],
    [100, 50],
    [200, 250],
    [300, 450],
    [340, 490],
  ])("scrolled by %i here, the other is by %i", (here, there) => {
    expect(scrolledBeside(pairs, here)).toBe(there);
  });
});
