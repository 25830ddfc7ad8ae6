import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../../tests/backend";
import { child } from "../../../tests/child";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import type { Child } from "../../api/bindings";
import { currentPlace } from "../../app/navigation";
import { SessionProvider } from "../../app/SessionContext";
import { Subprocesses } from "./Subprocesses";

function open(all: Child[]) {
  backend((name, args) => {
    if (name === "children") return { total: all.length, rows: all.slice(0, (args as { count: number }).count) };
    return name === "object" ? { section: "processes" } : null;
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <dl>
        <Subprocesses of="p" />
      </dl>
    </SessionProvider>,
  );
}

const process = (id: string, more: Partial<Child> = {}) =>
  child(id, { object: { id, kind: "process", name: { text: id, instead: null } }, ...more });

beforeEach(() => window.history.replaceState(null, "", "#/processes/p/summary"));

describe("the processes below one, on its summary", () => {
  it("are there with their state and who answers for them, and are opened", async () => {
    const responsible = { party: { user: "u1" }, name: { text: "Ville Kangas", instead: null }, archived: false };
    open([process("Sales", { state: "approved", version: 3, responsible }), process("Support")]);
    const row = await screen.findByRole("row", { name: /Sales/ });
    expect(within(row).getByText("Approved, version 3")).toBeVisible();
    expect(within(row).getByText("Ville Kangas")).toBeVisible();
    expect(screen.getByRole("row", { name: /Support.*Draft/ })).toBeVisible();
    await userEvent.setup().click(within(row).getByRole("button", { name: "Sales" }));
    expect(currentPlace()).toMatchObject({ section: "processes", object: "Sales" });
  });

  it("say how many more there are than a page has room for", async () => {
    open(Array.from({ length: 65 }, (_, n) => process(`Step ${n + 1}`)));
    expect(await screen.findByText("Processes below this one (65)")).toBeVisible();
    expect(screen.getByText("and 25 more")).toBeVisible();
  });
});
