import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { backend } from "../../../../tests/backend";
import { renderInProgram } from "../../../../tests/render";
import { session } from "../../../../tests/session";
import type { Who } from "../../../api/bindings";
import { SessionProvider } from "../../../app/SessionContext";
import { WhoList } from "./WhoList";

const NOBODY: Who = {
  object: { id: "p1", kind: "process", name: { text: "Sales", instead: null } },
  path: [],
  action: "edit",
  actions: ["view", "edit"],
  onlyOwn: true,
  allowed: 0,
  total: 0,
  users: [],
  parties: [],
  roles: ["editor"],
};

function show(who: Who) {
  backend(() => who);
  renderInProgram(
    <SessionProvider value={session()}>
      <WhoList object="p1" action="edit" />
    </SessionProvider>,
  );
}

it("tells who sees their own rights only of themselves, never that nobody may", async () => {
  show(NOBODY);
  expect(await screen.findByRole("heading", { name: "You may not edit: Sales" })).toBeVisible();
  expect(screen.queryByText(/Nobody may/)).toBeNull();
  expect(screen.queryByText(/0 users/)).toBeNull();
  expect(screen.getByRole("link", { name: "Why?" })).toHaveAttribute("href", "#/access/object/p1/edit/aino");
});

it("says that nobody may where others are shown", async () => {
  show({ ...NOBODY, onlyOwn: false });
  expect(await screen.findByText(/Nobody may/)).toBeVisible();
});
