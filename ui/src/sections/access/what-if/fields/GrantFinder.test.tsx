import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { backend } from "../../../../../tests/backend";
import { renderInProgram } from "../../../../../tests/render";
import { session } from "../../../../../tests/session";
import type { GrantRow, SectionName } from "../../../../api/bindings";
import { SessionProvider } from "../../../../app/SessionContext";
import { GrantFinder } from "./GrantFinder";

it("tells grants on things of the same name apart by their sections", async () => {
  const grant = (section: SectionName, whole = false): GrantRow => ({
    id: `${section} ${whole}`,
    to: { party: { user: "antti" }, name: { text: "Antti", instead: null }, archived: false },
    role: "editor",
    on: { id: section, kind: whole ? "section" : "folder", name: { text: whole ? "" : "Safety", instead: null } },
    section,
    path: [],
    grant: { action: "grant", object: section, allowed: true, roles: [], helpers: [], refusal: null },
  });
  backend(() => ({ total: 3, rows: [grant("documents"), grant("risks"), grant("risks", true)] }));
  renderInProgram(
    <SessionProvider value={session()}>
      <GrantFinder chosen={null} onChoose={() => undefined} />
    </SessionProvider>,
  );
  expect(await screen.findByText("editor: Documents › Safety")).toBeVisible();
  expect(screen.getByText("editor: Risks › Safety")).toBeVisible();
  expect(screen.getByText("editor: Risks")).toBeVisible();
});
