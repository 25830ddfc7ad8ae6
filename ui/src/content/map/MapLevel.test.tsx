import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../../tests/backend";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import { thing } from "../../../tests/thing";
import type { Intent, ProcessBox } from "../../api/bindings";
import { currentPlace } from "../../app/navigation";
import { SessionProvider } from "../../app/SessionContext";
import { MapLevel } from "./MapLevel";

function box(id: string, more: Partial<ProcessBox> = {}): ProcessBox {
  return {
    object: { id, kind: "process", name: { text: id, instead: null } },
    state: "approved",
    map: {},
    below: 0,
    firstBelow: [],
    mayArrange: true,
    ...more,
  };
}

const object = (id: string) => ({ id, kind: "process" as const, name: { text: id, instead: null } });

async function open(boxes: ProcessBox[], path: string[] = []) {
  const level = path.at(-1) ?? null;
  const said: Intent[] = [];
  const { tell } = backend((name, args) => {
    if (name === "process_map") return { path: path.map(object), boxes };
    if (name === "object") {
      const { id } = args as { id: string };
      const mayEdit = boxes.find(({ object }) => object.id === id)?.mayArrange ?? false;
      const edit = { action: "edit" as const, object: id, allowed: mayEdit, helpers: [], refusal: null };
      return thing([{ ...edit, roles: mayEdit ? [] : ["editor"] }], { id, name: { text: id, instead: null } });
    }
    if (name === "execute") {
      said.push((args as { intent: Intent }).intent);
      return { history: { undo: null, redo: null } };
    }
    return null;
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <MapLevel level={level} name="Processes" empty={<p>Nothing to draw</p>} />
    </SessionProvider>,
  );
  const user = userEvent.setup();
  if (boxes.length === 0) return { user, said, tell, map: null };
  const map = await screen.findByRole("application", { name: /^Process map: Processes/ });
  map.focus();
  return { user, said, tell, map };
}

const chosen = () => document.querySelector("[data-chosen]")?.getAttribute("aria-label");

beforeEach(() => window.history.replaceState(null, "", "#/processes//map"));

describe("a level of the map", () => {
  it("has a box for each process, which says all that it shows", async () => {
    const firstBelow = [object("Tenders")];
    await open([
      box("Sales", { map: { category: "core", colour: "green" }, state: "draft", below: 2, firstBelow }),
      box("Support"),
    ]);
    const name = "Sales. Core process. Green. Draft. 2 processes below";
    expect(await screen.findByRole("button", { name })).toHaveTextContent(/Core process.*Sales.*Tenders.*Draft/);
    expect(screen.getByRole("button", { name: "Support. Approved" })).not.toHaveTextContent("Approved");
  });

  it("says so where there is nothing", async () => {
    await open([]);
    expect(await screen.findByText("Nothing to draw")).toBeVisible();
  });

  it("is walked by keyboard, in and out", async () => {
    const { user, map } = await open([box("a"), box("b", { below: 1 }), box("c")], ["top", "here"]);
    await user.keyboard("{ArrowDown}");
    expect(chosen()).toMatch(/^a/);
    await user.keyboard("{ArrowRight}");
    expect(chosen()).toMatch(/^b/);
    expect(map).toHaveAttribute("aria-activedescendant", "map-box-b");
    await user.keyboard("{End}");
    expect(chosen()).toMatch(/^c/);
    await user.keyboard("{ArrowLeft}{Enter}");
    expect(currentPlace()).toEqual({ section: "processes", object: "b", more: ["map"] });
    await user.keyboard("{Escape}");
    expect(currentPlace()).toEqual({ section: "processes", object: "top", more: ["map", "here"] });
  });

  it("leads to the process itself where that has no parts", async () => {
    await open([box("a")]);
    fireEvent.doubleClick(await screen.findByRole("button", { name: /^a/ }));
    expect(currentPlace()).toEqual({ section: "processes", object: "a" });
  });

  it("keeps what is chosen in the address", async () => {
    const { user } = await open([box("a"), box("b")]);
    await user.keyboard("{End}");
    await waitFor(() => expect(currentPlace()).toEqual({ section: "processes", object: null, more: ["map", "b"] }));
  });

  it("puts a box where keys moved it, once they are let go, with all that was said of it", async () => {
    const { said, map } = await open([box("a"), box("b", { map: { category: "core", colour: "red" } })]);
    if (!map) throw new Error("no map");
    fireEvent.keyDown(map, { key: "Home" });
    expect(chosen()).toMatch(/^b/);
    const before = document.querySelector<HTMLElement>('[data-id="b"]')?.style.transform;
    fireEvent.keyDown(map, { key: "ArrowRight", altKey: true });
    fireEvent.keyDown(map, { key: "ArrowRight", altKey: true, repeat: true });
    fireEvent.keyDown(map, { key: "ArrowDown", altKey: true });
    expect(said).toEqual([]);
    fireEvent.keyUp(map, { key: "ArrowDown", altKey: true });
    const position = { x: 60, y: 60 };
    const put = { op: "set-map-box", process: "b", map: { category: "core", colour: "red", position } };
    await waitFor(() => expect(said).toEqual([put]));
    expect(document.querySelector<HTMLElement>('[data-id="b"]')?.style.transform).not.toBe(before);
    fireEvent.keyDown(map, { key: "ArrowUp", altKey: true });
    fireEvent.keyDown(map, { key: "Escape" });
    fireEvent.keyUp(map, { key: "ArrowUp", altKey: true });
    expect(said).toHaveLength(1);
  });

  it("lets the chosen box have a type, a colour and its own place again", async () => {
    const { user, said } = await open([box("a", { map: { position: { x: 0, y: 0 } } })]);
    fireEvent.click(await screen.findByRole("button", { name: /^a/ }));
    await user.click(screen.getByRole("button", { name: "Type of process" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Support process" }));
    await user.click(screen.getByRole("button", { name: "Colour" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Purple" }));
    await user.click(screen.getByRole("button", { name: "Put back in its row" }));
    await waitFor(() => expect(said).toHaveLength(3));
    const map = { category: "support", colour: "purple", position: null };
    expect(said.at(-1)).toEqual({ op: "set-map-box", process: "a", map });
  });

  it("shows a padlock where the box may not be arranged, and moves nothing", async () => {
    const { user, said, map } = await open([box("Sales", { mayArrange: false })]);
    if (!map) throw new Error("no map");
    await user.keyboard("{Home}");
    expect(await screen.findByRole("button", { name: "Arrange on the map" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("button", { name: "Colour" })).toBeNull();
    fireEvent.keyDown(map, { key: "ArrowRight", altKey: true });
    expect(await screen.findByRole("dialog")).toHaveTextContent(/editor/);
    expect(said).toEqual([]);
  });

  it("has the menu of the tree for a box, and how it stands on the map in it", async () => {
    const { user, said, map } = await open([box("a"), box("b", { map: { position: { x: 0, y: 0 } } })]);
    fireEvent.contextMenu(await screen.findByRole("button", { name: /^a/ }));
    expect(await screen.findByRole("menuitem", { name: "Rename" })).toBeVisible();
    expect(screen.getByRole("menuitem", { name: "Who may …" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "Put back in its row" })).toBeNull();
    expect(chosen()).toMatch(/^a/);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(map).toHaveFocus());

    await user.keyboard("{Home}{ArrowDown}{Home}");
    expect(chosen()).toMatch(/^b/);
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Colour" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Green" }));
    const green = { position: { x: 0, y: 0 }, colour: "green" };
    await waitFor(() => expect(said).toEqual([{ op: "set-map-box", process: "b", map: green }]));
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());

    await user.click(screen.getByRole("button", { name: "More actions" }));
    await user.click(await screen.findByRole("menuitem", { name: "Put back in its row" }));
    await waitFor(() =>
      expect(said.at(-1)).toEqual({ op: "set-map-box", process: "b", map: { ...green, position: null } }),
    );
  });

  it("says in the menu why a box may not be arranged", async () => {
    const { user, said } = await open([box("Sales", { mayArrange: false })]);
    await user.keyboard("{Home}{ContextMenu}");
    const locked = await screen.findByRole("menuitem", { name: /^Arrange on the map/ });
    expect(locked).toHaveAccessibleDescription(/editor/);
    await user.click(locked);
    expect(await screen.findByRole("dialog")).toHaveTextContent(/editor/);
    expect(said).toEqual([]);
  });
});
