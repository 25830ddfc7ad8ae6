import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { backend } from "../../../../../tests/backend";
import { renderInProgram } from "../../../../../tests/render";
import { session } from "../../../../../tests/session";
import type { Intent, SurpriseGroup, WhatIf } from "../../../../api/bindings";
import { SessionProvider } from "../../../../app/SessionContext";
import { addChange, clearDraft } from "../draft";
import { useForeseen, useWhatIf } from "../useWhatIf";
import { ResultPanel } from "./ResultPanel";
import { SurpriseHeadings } from "./SurpriseHeadings";

const NOTHING: WhatIf = {
  tried: 1,
  refused: null,
  people: 0,
  firstPeople: [],
  objects: 0,
  gained: 0,
  lost: 0,
  leftOut: 0,
  actions: [],
  surprises: [],
  names: [],
};

function Panel() {
  return <ResultPanel whatIf={useWhatIf()} />;
}

function show(answer: WhatIf) {
  backend(() => answer);
  addChange({ op: "archive-user", user: "kaisa" });
  renderInProgram(<Panel />);
}

describe("what a draft would change", () => {
  beforeEach(() => clearDraft());

  it("is not known where nothing could be tried, and why is said", async () => {
    const error = { code: "read-only", message: "", place: null, detail: null, refusal: null };
    show({ ...NOTHING, tried: 0, refused: { index: 0, error } });
    expect(await screen.findByRole("heading", { name: "The change could not be tried" })).toBeVisible();
    expect(screen.queryByText(/Nobody’s rights would change/)).toBeNull();
    expect(screen.queryByText("Gained")).toBeNull();
  });

  it("is nothing where it was tried and nothing came of it", async () => {
    show(NOTHING);
    expect(await screen.findByText("Nobody’s rights would change.")).toBeVisible();
  });
});

it("is there at once where it was foreseen", async () => {
  clearDraft();
  const asked: string[] = [];
  backend((name) => {
    asked.push(name);
    return NOTHING;
  });
  const change: Intent = { op: "archive-user", user: "kaisa" };
  const Foreseeing = () => {
    useForeseen([change]);
    return <Panel />;
  };
  renderInProgram(<Foreseeing />);
  await vi.waitFor(() => expect(asked).toEqual(["what_if"]));
  act(() => void addChange(change));
  expect(await screen.findByText("Nobody’s rights would change.")).toBeVisible();
  expect(asked).toEqual(["what_if"]);
});

it("says what is surprising in a few words, with the first of each kind", async () => {
  const row = (text: string) => ({
    user: null,
    object: { id: text, kind: "process" as const, name: { text, instead: null } },
    path: [],
    objects: 0,
    exact: true,
  });
  const group: SurpriseGroup = {
    kind: "last-approver",
    total: 5,
    rows: [row("Sales"), row("Orders"), row("Service"), row("Stock")],
  };
  renderInProgram(
    <SessionProvider value={session()}>
      <SurpriseHeadings groups={[group]} />
    </SessionProvider>,
  );
  expect(await screen.findByRole("listitem")).toHaveTextContent(
    /^The last approver would go.*these 5 objects: Sales, Orders, Service,? and 2 more$/,
  );
});
