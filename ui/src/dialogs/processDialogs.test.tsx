import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useEffect } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { backend } from "../../tests/backend";
import { child } from "../../tests/child";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import { thing } from "../../tests/thing";
import type { ProcessTemplate } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { useDialogs } from "./DialogHost";
import { DuplicateDialog } from "./DuplicateDialog";
import { InsertLevelDialog } from "./InsertLevelDialog";
import { NewObjectDialog } from "./NewObjectDialog";

const object = (id: string) => ({ id, kind: "process" as const, name: { text: id, instead: null } });

function Opened({ children }: { children: ReactNode }) {
  const { open } = useDialogs();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once.
  useEffect(() => open(<SessionProvider value={session({ language: "en" })}>{children}</SessionProvider>), []);
  return null;
}

const close = vi.fn();

function open(dialog: ReactNode, below: string[] = [], templates: ProcessTemplate[] = []) {
  const executed = { history: { undo: null, redo: null } };
  const { call } = backend((name, args) => {
    if (name === "children") {
      return {
        total: below.length,
        rows: below.slice(0, (args as { count: number }).count).map((id) => child(id, { object: object(id) })),
      };
    }
    if (name === "process_templates") return templates;
    if (name === "new_id") return "new";
    if (name === "duplicate") return { id: "copy", count: 1, executed };
    return executed;
  });
  renderInProgram(<Opened>{dialog}</Opened>);
  const asked = (name: string) => call.mock.calls.filter(([which]) => which === name).map(([, args]) => args);
  return { user: userEvent.setup(), asked };
}

beforeEach(() => {
  window.history.replaceState(null, "", "#/processes/p1");
  close.mockClear();
});

describe("copying", () => {
  it("takes along what stands below, unless it is not wanted, and opens the copy", async () => {
    const { user, asked } = open(<DuplicateDialog thing={thing([])} close={close} />, ["a", "b"]);
    const name = await screen.findByRole("textbox", { name: /^Name/ });
    expect(name).toHaveValue("Sales – copy");
    const branch = await screen.findByRole("checkbox", { name: /2 directly below/ });
    expect(branch).toBeChecked();
    await user.click(branch);
    await user.click(screen.getByRole("button", { name: "Duplicate" }));
    await waitFor(() => expect(currentPlace().object).toBe("copy"));
    expect(asked("duplicate")).toEqual([{ object: "p1", under: null, name: "Sales – copy", withBranch: false }]);
    expect(close).toHaveBeenCalledOnce();
  });

  it("does not ask about what is not there", async () => {
    open(<DuplicateDialog thing={thing([])} close={close} />);
    await screen.findByRole("textbox", { name: /^Name/ });
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});

describe("a new process", () => {
  it("begins empty, or as a copy of a template", async () => {
    const templates = [{ object: object("Production"), path: ["Patterns"] }];
    const { user, asked } = open(<NewObjectDialog parent="p1" kind="process" close={close} />, [], templates);
    await user.type(await screen.findByRole("textbox", { name: /^Name/ }), "Milling");
    await user.click(await screen.findByRole("button", { name: /Begin with/ }));
    await user.click(await screen.findByRole("option", { name: /Production/ }));
    await user.click(screen.getByRole("button", { name: "Create" }));
    await waitFor(() => expect(currentPlace().object).toBe("copy"));
    const copied = { object: "Production", under: "p1", name: { en: "Milling" }, withBranch: true };
    expect(asked("duplicate")).toEqual([copied]);
    expect(asked("execute")).toEqual([]);
  });

  it("tells how templates are made where there are none", async () => {
    const { user, asked } = open(<NewObjectDialog parent="p1" kind="process" close={close} />);
    expect(await screen.findByText(/no process templates yet/)).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: /^Name/ }), "Milling{Enter}");
    await waitFor(() => expect(currentPlace().object).toBe("new"));
    const created = { op: "create", id: "new", kind: "process", parent: "p1", name: { en: "Milling" } };
    expect(asked("execute")).toEqual([{ intent: created }]);
  });
});

describe("putting a process in between", () => {
  it("shows what moves below it", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    open(<InsertLevelDialog thing={thing([])} close={close} />, names);
    expect(await screen.findByText("These 8 processes move below the new one:")).toBeVisible();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      ...names.slice(0, 6),
      "and 2 more",
    ]);
  });

  it("says so where nothing does", async () => {
    open(<InsertLevelDialog thing={thing([])} close={close} />);
    expect(await screen.findByText(/nothing moves/)).toBeVisible();
  });
});
