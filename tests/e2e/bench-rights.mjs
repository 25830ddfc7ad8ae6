// How long it takes from the press of a button to the painted difference of rights: `node bench-rights.mjs WORKSPACE
// BUNDLE`. Run by `cargo xtask bench`.

import { Program } from "./driver/program.mjs";
import {
  addToGroup,
  applyAndAudit,
  askWhy,
  clearDraft,
  groupAndPeople,
  nameOf,
  openWhatIf,
  organisationOf,
  sizeOf,
  toTheFarCorner,
} from "./scenes/rights.mjs";

const ROUNDS = 7;
const [workspace, bundle] = process.argv.slice(2);

const organisation = organisationOf(bundle);
const { group, people } = groupAndPeople(organisation, ROUNDS);
const program = await Program.open({ args: ["--workspace", workspace] });
try {
  const started = performance.now();
  const corner = await toTheFarCorner(program, sizeOf(organisation));
  console.log(`the far corner of ${corner.rows} × ${corner.columns}: ${(performance.now() - started).toFixed(0)} ms`);
  await askWhy(program);
  await openWhatIf(program);
  const samples = [];
  for (const person of people) {
    if (samples.length > 0) await clearDraft(program);
    samples.push(await addToGroup(program, person.name, nameOf(group)));
    console.log(`round ${samples.length} of ${ROUNDS}: ${samples.at(-1).toFixed(0)} ms`);
  }
  await applyAndAudit(program, people.at(-1).name);
  const value = [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)];
  console.log(JSON.stringify({ name: "difference-painted", value, samples }));
} finally {
  await program.close();
}
