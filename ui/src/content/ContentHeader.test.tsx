import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import { thing } from "../../tests/thing";
import type { ActionState, Object as Thing } from "../api/bindings";
import { useDeed } from "../api/execute";
import { currentPlace } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { ContentHeader } from "./ContentHeader";

const state = (action: ActionState["action"], allowed: boolean): ActionState => ({
  action,
  object: "d1",
  allowed,
  roles: allowed || action !== "restore" ? [] : ["administrator"],
  helpers: [],
  refusal: null,
});

function archived(mayRestore: boolean, more: Partial<Thing> = {}): Thing {
  const actions = [state("edit", false), state("move", false), state("submit", false), state("restore", mayRestore)];
  const by = { party: { user: "aino" }, name: { text: "Aino Virtanen", instead: null }, archived: false };
  return thing(actions, {
    id: "d1",
    archived: true,
    archiving: { at: "2026-11-20T10:00:00Z", by },
    ...more,
  });
}

function Header({ of }: { of: Thing }) {
  return (
    <SessionProvider value={session()}>
      <ContentHeader thing={of} deed={useDeed()} />
    </SessionProvider>
  );
}

function open(of: Thing) {
  const { call } = backend(() => ({ sequence: "1", history: { undo: null, redo: null } }));
  renderInProgram(<Header of={of} />);
  return { call, user: userEvent.setup() };
}

describe("what is archived", () => {
  it("says when and by whom, and is restored from there", async () => {
    const { call, user } = open(archived(true));
    expect(await screen.findByText("Archived on 20 Nov 2026 by Aino Virtanen")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Rename" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Restore from the archive" }));
    expect(call).toHaveBeenCalledWith("execute", { intent: { op: "restore", object: "d1" } });
  });

  it("has one padlock where it may not be restored, with the reason", async () => {
    open(archived(false));
    const restore = await screen.findByRole("button", { name: "Restore from the archive" });
    expect(restore).toHaveAttribute("aria-disabled", "true");
    expect(restore).toHaveAccessibleDescription(/administrator/);
    expect(
      screen
        .getAllByRole("button")
        .filter((button) => button.ariaDisabled === "true" || button.getAttribute("aria-disabled") === "true"),
    ).toHaveLength(1);
  });

  it("leads to what it was archived with", async () => {
    const folder = { id: "f1", kind: "folder" as const, name: { text: "Old", instead: null } };
    const { user } = open(archived(false, { archived: false, archivedWith: folder }));
    expect(await screen.findByText(/^Archived together with Old\. Archived on 20 Nov 2026/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open Old" }));
    expect(currentPlace().object).toBe("f1");
  });
});

describe("the bar", () => {
  it("is one row: where there is much to do, what is done seldom waits in the menu", async () => {
    const all = (["create", "edit", "move"] as const).map((action) => state(action, true));
    const { user } = open(
      thing([...all, state("submit", true)], {
        kind: "process",
        writable: true,
        state: "draft",
        childKinds: ["process"],
      }),
    );
    expect(await screen.findByRole("button", { name: "Submit for approval" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Move…" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "More actions" }));
    expect(await screen.findByRole("menuitem", { name: "Move…" })).toBeVisible();
  });
});
