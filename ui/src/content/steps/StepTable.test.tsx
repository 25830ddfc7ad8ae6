import { act, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { renderInProgram } from "../../../tests/render";
import { session } from "../../../tests/session";
import { SessionProvider } from "../../app/SessionContext";
import type { Place, StepRow } from "./rows";
import { StepTable } from "./StepTable";
import type { StepChanges } from "./stepChanges";

const step = (id: string, name: string): StepRow => ({
  kind: "step",
  id,
  type: "Task",
  name,
  depth: 0,
  place: { id: "l1", name: "Myynti" },
  pool: "p",
  lane: "l1",
  onward: [],
  notes: { criticalFactors: "", records: "", roles: [] },
  links: [],
  drawnRecords: [],
});

it("shows what changed in one row, and a lane's new name in all of them", async () => {
  let lanes: Place[] = [{ id: "l1", name: "Myynti" }];
  const changes = { lanesFor: () => lanes } as unknown as StepChanges;
  let draw: (names: [string, string]) => void = () => undefined;
  function Drawn() {
    const [names, setNames] = useState<[string, string]>(["Kysy", "Vastaa"]);
    draw = setNames;
    const rows = names.map((name, at) => step(`s${at}`, name));
    return (
      <SessionProvider value={session()}>
        <StepTable rows={rows} name="Tilaus" changes={changes} />
      </SessionProvider>
    );
  }
  renderInProgram(<Drawn />);
  const names = () =>
    screen.getAllByLabelText(/^Name of the step/).map((field) => (field as HTMLTextAreaElement).value);
  const lanesOf = (select: HTMLElement) =>
    within(select)
      .getAllByRole("option")
      .map((option) => option.textContent);
  await screen.findByRole("table");
  expect(names()).toEqual(["Kysy", "Vastaa"]);

  act(() => draw(["Kysy", "Vastaa heti"]));
  expect(names()).toEqual(["Kysy", "Vastaa heti"]);

  lanes = [{ id: "l1", name: "Asiakaspalvelu" }];
  act(() => draw(["Kysy", "Vastaa nyt"]));
  expect(screen.getAllByRole("combobox").map(lanesOf)).toEqual([["Asiakaspalvelu"], ["Asiakaspalvelu"]]);
});

it("calls a lane without a name by what is in it, and has a field for it all the same", async () => {
  const lanes: Place[] = [
    { id: "l1", name: "", holds: "Kysy" },
    { id: "l2", name: "Asiakaspalvelu" },
  ];
  const changes = { lanesFor: () => lanes } as unknown as StepChanges;
  // The pool is what has a name.
  const row: StepRow = { ...step("s", "Kysy"), place: { id: "p", name: "Yritys" } };
  renderInProgram(
    <SessionProvider value={session()}>
      <StepTable rows={[row]} name="Tilaus" changes={changes} />
    </SessionProvider>,
  );
  expect(await screen.findByRole("combobox")).toHaveDisplayValue("Lane (in it: Kysy)");
});
