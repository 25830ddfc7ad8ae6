import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { backend } from "../../../../tests/backend";
import { renderInProgram } from "../../../../tests/render";
import { session } from "../../../../tests/session";
import type { Action, PersonRights, SectionView, Whose } from "../../../api/bindings";
import { SessionProvider } from "../../../app/SessionContext";
import { goToAccess } from "../place";
import PersonView from "./PersonView";

const ACTIONS: Action[] = ["view", "comment", "acknowledge", "edit", "submit", "move", "approve", "grant"];
const whose = (name: string, own = false): Whose => ({
  user: { party: { user: name }, name: { text: name, instead: null }, archived: false },
  title: { text: "", instead: null },
  own,
  flags: [],
  groups: [],
  teams: [],
});

function rights(more: Partial<PersonRights> = {}): PersonRights {
  return {
    user: whose("Camilla"),
    other: null,
    sections: [
      {
        section: "processes",
        object: { id: "section:processes", kind: "section", name: { text: "", instead: null } },
        objects: 27,
        namesOnly: 0,
        otherObjects: 28,
        differing: 1,
        actions: ACTIONS.map((action, at) => ({ action, count: 27 - at, other: 28 })),
      },
    ],
    leftOut: 0,
    mayViewAs: false,
    ...more,
  };
}

function show(of: PersonRights, mayPreview: boolean) {
  const scope = { user: whose("aino", true).user, others: true, viewAs: true };
  backend((name) => (name === "access_scope" ? scope : of));
  const strategy: SectionView = {
    section: "strategy",
    id: "section:strategy",
    name: { text: "", instead: null },
    inUse: true,
    visible: true,
    kinds: [],
    actions: [
      { action: "preview", object: "section:strategy", allowed: mayPreview, roles: [], helpers: [], refusal: null },
    ],
  };
  renderInProgram(
    <SessionProvider value={session({ sections: [strategy] })}>
      <PersonView />
    </SessionProvider>,
  );
}

describe("what somebody may do", () => {
  beforeEach(() => goToAccess("person", ["Camilla"]));

  it("names every action of a section under the marks of the matrix, the rarest too", async () => {
    show(rights(), true);
    expect(await screen.findByText("grant rights 20")).toBeVisible();
    const groups = screen
      .getAllByRole("term")
      .map((term) => term.parentElement?.textContent?.replaceAll("\u00A0", " "));
    expect(groups).toEqual([
      "seesview 27comment 26acknowledge 25",
      "writesedit 24submit for approval 23move 22",
      "decidesapprove 21",
      "managesgrant rights 20",
    ]);
    expect(screen.getByText("27 objects")).toBeVisible();
    expect(screen.queryByText(/strategies/)).toBeNull();
  });

  it("leaves out the count of one where two are compared", async () => {
    show(rights({ other: whose("Leena") }), true);
    expect(await screen.findByText(/^view 27 \/ 28/)).toBeVisible();
    expect(screen.queryByText("27 objects")).toBeNull();
    expect(screen.getByText("differs on one object")).toBeVisible();
  });

  it("offers to look through somebody's eyes only while it is clear whose", async () => {
    show(rights({ mayViewAs: true }), true);
    expect(await screen.findByRole("button", { name: "View the program as Camilla sees it" })).toBeVisible();
  });

  it("does not offer it beside another", async () => {
    show(rights({ mayViewAs: true, other: whose("Leena") }), true);
    expect(await screen.findByText(/^view 27/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^View the program/ })).toBeNull();
  });

  it("says of an archived user why they may do nothing", async () => {
    const raimo = whose("Raimo");
    show(rights({ user: { ...raimo, user: { ...raimo.user, archived: true } }, sections: [] }), true);
    expect(await screen.findByText(/^The user is archived/)).toBeVisible();
  });

  it("says that rights in strategies are not shown to who may not preview them, whoever it is about", async () => {
    show(rights(), false);
    expect(await screen.findByText(/^Rights in strategies are not shown to you/)).toBeVisible();
  });

  it("says so of nobody's own rights", async () => {
    show(rights({ user: whose("aino", true) }), false);
    expect(await screen.findByText(/^view 27/)).toBeVisible();
    expect(screen.queryByText(/strategies/)).toBeNull();
  });
});
