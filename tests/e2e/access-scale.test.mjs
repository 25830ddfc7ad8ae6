// Rights of a large organisation in the real window. `cargo xtask bench` walks the same way with all optimisations, and
// takes the time.

import test from "node:test";
import { Program, folder } from "./driver/program.mjs";
import {
  addToGroup,
  applyAndAudit,
  askWhy,
  generated,
  groupAndPeople,
  nameOf,
  openWhatIf,
  sizeOf,
  toTheFarCorner,
} from "./scenes/rights.mjs";

const SIZE = { users: 10_000, objects: 100_000 };

test("rights of many: the far corner, a why, a change tried, made and written down", async (t) => {
  const { workspace, organisation } = generated(folder("rights"), SIZE);
  const { group, people } = groupAndPeople(organisation, 1);
  const [person] = people;
  const program = await Program.open({ args: ["--workspace", workspace] });
  t.after(() => program.close());
  await toTheFarCorner(program, sizeOf(organisation));
  await askWhy(program);
  await openWhatIf(program);
  await addToGroup(program, person.name, nameOf(group));
  await applyAndAudit(program, person.name);
});
