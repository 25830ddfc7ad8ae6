import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../tests/backend";
import { child } from "../../tests/child";
import { renderInProgram } from "../../tests/render";
import { session } from "../../tests/session";
import type { Child } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { SessionProvider } from "../app/SessionContext";
import { Children } from "./Children";

function open(all: Child[]) {
  const { call } = backend((name, args) => {
    const { from, count } = args as { from: number; count: number };
    return name === "children" ? { total: all.length, rows: all.slice(from, from + count) } : null;
  });
  renderInProgram(
    <SessionProvider value={session()}>
      <Children of="f" title={(count) => `In the folder (${count})`} empty={<p>Nothing here</p>} />
    </SessionProvider>,
  );
  return { call, user: userEvent.setup() };
}

beforeEach(() => window.history.replaceState(null, "", "#/documents/f"));

describe("the list of what stands in an object", () => {
  it("tells of each what it is, its state, who answers for it and when its review is due", async () => {
    open([
      child("Welding", {
        state: "approved",
        version: 3,
        responsible: { party: { user: "u1" }, name: { text: "Ville Kangas", instead: null }, archived: false },
        review: { intervalMonths: 12, last: "2025-01-15", due: "2026-01-15", overdue: true },
      }),
    ]);
    expect(await screen.findByRole("heading", { name: "In the folder (1)" })).toBeVisible();
    const row = screen.getByRole("row", { name: /Welding/ });
    for (const words of ["Document", "Approved, version 3", "Review overdue", "Ville Kangas", "15 Jan 2026"]) {
      expect(within(row).getByText(words)).toBeVisible();
    }
  });

  it("says so where there is nothing", async () => {
    open([]);
    expect(await screen.findByText("Nothing here")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("is opened from with the pointer and with the keyboard", async () => {
    const { user } = open([child("a"), child("b"), child("c")]);
    await user.click(await screen.findByRole("link", { name: "b" }));
    expect(currentPlace()).toEqual({ section: "documents", object: "b" });
    screen.getByRole("link", { name: "a" }).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{End}");
    expect(screen.getByRole("link", { name: "c" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(currentPlace().object).toBe("c");
  });

  it("asks for a long list page by page", async () => {
    const { call, user } = open(Array.from({ length: 2_345 }, (_, n) => child(`d${n + 1}`)));
    await screen.findByRole("link", { name: "d1" });
    expect(screen.getAllByRole("row")).toHaveLength(101);
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(await screen.findByRole("link", { name: "d101" })).toBeVisible();
    expect(screen.getByText("101–200 of 2,345")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("link", { name: "d1" })).toBeNull());
    const asked = call.mock.calls.filter(([name]) => name === "children").map(([, args]) => args);
    expect(asked).toEqual([
      { of: "f", from: 0, count: 100 },
      { of: "f", from: 100, count: 100 },
    ]);
  });
});
