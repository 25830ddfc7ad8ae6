import { ToastContainer } from "@react-spectrum/s2";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { backend, later } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import { thing } from "../../tests/thing";
import type { ActionState, Found, Search, SearchAnswer } from "../api/bindings";
import { Failure } from "../api/failure";
import { beginAt, currentPlace, go } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { DialogHost, useDialogs } from "./DialogHost";
import { QuickOpenDialog } from "./QuickOpenDialog";

const named: Found = {
  object: { id: "d1", kind: "document", name: { text: "Reklamaatio-ohje", instead: null } },
  section: "documents",
  path: ["Ohjeet"],
};

function answer(more: Partial<SearchAnswer> = {}): SearchAnswer {
  const hit = {
    object: { id: "d2", kind: "document" as const, name: { text: "Käsikirja", instead: null } },
    title: [{ text: "Käsikirja", found: false }],
    section: "documents" as const,
    path: [],
    state: "approved" as const,
    snippet: [
      { text: "Kirjaa ", found: false },
      { text: "reklamaatiot", found: true },
      { text: " heti.", found: false },
    ],
    archived: false,
    working: false,
    score: 1,
  };
  return { hits: [hit], lagging: null, ...more };
}

const REVIEW: ActionState = { action: "review", object: "d2", allowed: true, roles: [], helpers: [], refusal: null };

function Opener() {
  const dialogs = useDialogs();
  return (
    <button type="button" onClick={() => dialogs.open(<QuickOpenDialog close={dialogs.close} />)}>
      open it
    </button>
  );
}

async function opened(search: (args: Search) => SearchAnswer | Promise<SearchAnswer>, recent: Found[] = []) {
  const calls = backend((name, args) => {
    if (name === "search") return search(args as Search);
    if (name === "find_objects") return (args as { query: string }).query.startsWith("rekl") ? [named] : [];
    if (name === "recent") return recent;
    if (name === "execute")
      throw new Failure({ code: "disk-full", message: "", place: null, detail: null, refusal: null });
    if (name === "object") return thing([REVIEW], { id: (args as { id: string }).id, section: "documents" });
    if (name === "history") return { undo: null, redo: null };
    if (name === "find_people") return [];
    return null;
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <DialogHost>
        <Opener />
        <ToastContainer />
      </DialogHost>
    </SessionProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByText("open it"));
  const field = await screen.findByRole("searchbox");
  return { user, field, ...calls };
}

const options = () => screen.getAllByRole("option").map((option) => option.textContent);

beforeEach(() => beginAt("processes"));

it("shows what was found by name first, then what was found in texts with the words marked", async () => {
  const { user, field } = await opened(() => answer());
  await user.type(field, "reklamaatio");
  const hit = await screen.findByRole("option", { name: /Käsikirja/ });
  expect(within(hit).getByText("reklamaatiot").tagName).toBe("MARK");
  expect(hit).toHaveTextContent("Kirjaa reklamaatiot heti.");
  expect(options()[0]).toContain("Reklamaatio-ohje");
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(currentPlace()).toEqual({ section: "documents", object: "d2" }));
  expect(screen.queryByRole("searchbox")).toBeNull();
});

it("does not ask for what is typed on the way, and shows no old answer for a new question", async () => {
  const slow = later<SearchAnswer>();
  const { user, field, call } = await opened((args) => (args.query === "kirjaa" ? slow.promise : answer({ hits: [] })));
  await user.type(field, "kirjaa");
  await waitFor(() => expect(call).toHaveBeenCalledWith("search", expect.objectContaining({ query: "kirjaa" })));
  const asked = call.mock.calls.filter(([name]) => name === "search").map(([, args]) => (args as Search).query);
  expect(asked.length).toBeLessThan("kirjaa".length);
  await user.type(field, "t");
  await waitFor(() => expect(call).toHaveBeenCalledWith("search", expect.objectContaining({ query: "kirjaat" })));
  await slow.answer(answer());
  await waitFor(() => expect(screen.queryByRole("option", { name: /Käsikirja/ })).toBeNull());
});

it("says when the index is behind, and asks again until it is not", async () => {
  let behind = 3;
  const { user, field } = await opened(() => answer({ lagging: behind > 0 ? { behind, of: null } : null }));
  await user.type(field, "kirjaa");
  expect(await screen.findByText(/3 changes are still missing/)).toBeVisible();
  behind = 0;
  await waitFor(() => expect(screen.queryByText(/still missing/)).toBeNull(), { timeout: 3000 });
});

it("says how far it is while the index is built", async () => {
  await opened(() => answer({ hits: [], lagging: { behind: 30, of: 100 } }));
  expect(await screen.findByText(/still being built \(70 of 100\)/)).toBeVisible();
});

it("says of a hit that it is archived, or from a draft, and how many were found", async () => {
  const [hit] = answer().hits;
  const { user, field } = await opened(() => answer({ hits: hit ? [{ ...hit, archived: true, working: true }] : [] }));
  await user.type(field, "kirjaa");
  const option = await screen.findByRole("option", { name: /Käsikirja/ });
  expect(option).toHaveTextContent("archived");
  expect(option).toHaveTextContent("from the working copy");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("One found."));
});

it("says so where nothing was found, and nothing before anything was asked", async () => {
  const { user, field } = await opened(() => answer({ hits: [] }));
  expect(screen.queryByText("Nothing was found")).toBeNull();
  await user.type(field, "zzzz");
  expect(await screen.findByText("Nothing was found")).toBeVisible();
  expect(screen.getByRole("button", { name: "Open" })).toBeEnabled();
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Choose one of those in the list.")).toBeVisible();
});

it("asks only for what the filters leave", async () => {
  const { user, field, call } = await opened(() => answer());
  await user.type(field, "kirjaa");
  await user.click(screen.getByRole("button", { name: "Narrow the search" }));
  await user.click(await screen.findByRole("button", { name: /State/ }));
  await user.click(await screen.findByRole("option", { name: "Draft" }));
  await waitFor(() =>
    expect(call).toHaveBeenCalledWith("search", expect.objectContaining({ query: "kirjaa", states: ["draft"] })),
  );
});

it("offers what was opened lately and commands before anything is typed, and runs a command", async () => {
  const { user, field } = await opened(() => answer({ hits: [] }), [named]);
  expect(await screen.findByRole("option", { name: /Reklamaatio-ohje/ })).toBeVisible();
  await user.type(field, "bin");
  const command = await screen.findByRole("option", { name: /Go to: Bin/ });
  await user.click(command);
  await user.click(screen.getByRole("button", { name: "Run" }));
  await waitFor(() => expect(currentPlace().section).toBe("bin"));
});

it("runs what can be done with the object that is shown, and tells over the window why it could not", async () => {
  beginAt("documents");
  go({ section: "documents", object: "d2" });
  const { user, field, call } = await opened(() => answer({ hits: [] }));
  await user.type(field, "review");
  await waitFor(() =>
    expect(screen.getByRole("option", { name: /Record a review/ })).toHaveAttribute("aria-selected", "true"),
  );
  await user.keyboard("{Enter}");
  await waitFor(() => expect(call).toHaveBeenCalledWith("execute", expect.anything()));
  expect(await screen.findByRole("alertdialog")).toHaveTextContent(/disk/i);
  expect(screen.queryByRole("searchbox")).toBeNull();
});
