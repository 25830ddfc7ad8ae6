// Rights of a middling organisation in the real window. `cargo xtask bench` walks the same way through one of 10,000
// users and 100,000 objects, and takes the time.

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
  toTheFarCorner,
} from "./scenes/rights.mjs";

const SIZE = { users: 1000, objects: 10_000 };

test("rights of many: the far corner, a why, a change tried, made and written down", async (t) => {
  const { workspace, organisation } = generated(folder("rights"), SIZE);
  const { group, people } = groupAndPeople(organisation, 1);
  const [person] = people;
  const program = await Program.open({ args: ["--workspace", workspace] });
  t.after(() => program.close());
  const active = organisation.users.filter(({ archived }) => !archived).length;
  await toTheFarCorner(program, { rows: SIZE.objects * 0.75, columns: active + 1 });
  await askWhy(program);
  await openWhatIf(program);
  await addToGroup(program, person.name, nameOf(group));
  await applyAndAudit(program, person.name);
});
