// A reference model in the real window: brought in, changed in the step table, taken out again, and compared with what it
// was. Then two who write the same diagram.

import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { Program, cli, folder } from "./driver/program.mjs";
import { testdata } from "./driver/real-data.mjs";
import { done, model, nameField, rename, writeSteps } from "./scenes/diagrams.mjs";
import { call, differences, workspaceWith } from "./scenes/workspace.mjs";

// What the model calls the step behind, the flow to it and where that is drawn, and the lane that they are not in.
const NEXT = "_15e9a3bf-53de-40d8-8364-7f534b175ff4";
const FLOW = "_b77e4b02-22b9-4a57-b0f9-4248410d0675";
const FLOW_DRAWN = `E1373638081022_${FLOW}`;
const LANE_2 = "_3400f56a-4565-47d1-91db-0ba17b958cb2";

const absent = testdata === null && "the real files (../shared/testdata) are not on this machine";

test("what is changed in a reference model is all that differs when it comes out", { skip: absent }, async (t) => {
  const home = folder("model");
  const document = { id: "d-guide", name: "Työohje", published: true, body: null };
  const workspace = workspaceWith(home, { documents: [document] });
  const original = model("B.2.0");
  const { process } = cli(workspace, "process", "import", original);
  const step = "Collapsed Call Activity";
  const name = "Tarkista tulos";

  let program;
  t.after(() => program?.close());
  program = await Program.open({ args: ["--workspace", workspace] });
  const { window, words } = program;
  await writeSteps(program, process);

  await window.click("button", words("steps-more-of", { step }), { exact: true });
  await window.click("menuitem", words("steps-add-after"));
  await rename(program, words("steps-new"), name);
  await choose(program, words("steps-lane-of", { step: name }), "Lane 2");
  await window.click("button", words("steps-link-add", { step: name }), { exact: true });
  await (await window.find("searchbox", words("find-object"))).fill(document.name);
  await window.click("option", document.name);
  await window.click("button", words("link-add"), { exact: true, within: await window.find("dialog") });
  await window.gone("dialog");
  await window.find("button", document.name, { exact: true, within: await window.find("table") });
  await program.saved();
  await done(program);
  await program.close();
  program = null;

  const exported = path.join(home, "exported.bpmn");
  cli(workspace, "process", "export", process, exported);
  const found = differences("bpmn", original, exported);
  const made = (element) => found.find(({ change, after }) => change === "added" && after.element === element);
  const [task, flow] = [made("task"), made("sequenceFlow")];
  assert.equal(task.after.name, name);
  assert.match(task.after.xml, new RegExp(`<luotsi:link object="${document.id}"/>`));
  assert.match(flow.after.xml, new RegExp(`sourceRef="${task.id}" targetRef="${NEXT}"`));
  assert.deepEqual(found.map(inWords).toSorted(), [
    // The task, between the two, and where it is drawn.
    `added ${task.id}`,
    `added ${task.id}_di`,
    // It is in the other lane.
    `added ${LANE_2} flowNodeRef[.='${task.id}']: ${task.id}`,
    // The flow that led on leads to it …
    `changed ${FLOW} @targetRef: ${NEXT} → ${task.id}`,
    `changed ${FLOW_DRAWN} waypoints()`,
    `moved ${task.id} incoming[.='${FLOW}']`,
    // … and one more leads from it.
    `added ${flow.id}`,
    `added ${flow.id}_di`,
    `added ${NEXT} incoming[.='${flow.id}']: ${flow.id}`,
  ].toSorted());
});

/** A difference, less where things are drawn and how new ones are written. */
function inWords({ change, id, path, before, after }) {
  const isSaid = typeof after === "string" && !path.endsWith("()");
  const said = [before, after].filter((side) => side !== null).join(" → ");
  return `${[change, id, path].filter(Boolean).join(" ")}${isSaid ? `: ${said}` : ""}`;
}

/** Chooses in a field with the keyboard. */
async function choose({ window }, label, option) {
  const field = await window.find("combobox", label, { exact: true });
  await field.focus();
  const chosen = () => window.run(`(field) => field.selectedOptions[0]?.label`, field.reference);
  await window.press("ArrowDown");
  await window.until(async () => (await chosen()) === option, `${option} to be chosen`);
}

test("two changes of one diagram are merged, and what collides is shown with both sides", { skip: absent }, async (t) => {
  const home = folder("two-sides");
  const workspace = workspaceWith(home, {});
  const original = model("C.7.0");
  const { process } = cli(workspace, "process", "import", original);
  let program;
  t.after(() => program?.close());
  program = await Program.open({ args: ["--workspace", workspace] });
  const { window, words } = program;
  await writeSteps(program, process);

  const latest = async () => (await call(program, "editing", { object: process })).latest;
  /** Another window renames a step in what it has, which is not what was written here meanwhile. */
  const theyRename = async ({ hash, text }, from, to) => {
    const after = text.replace(`name="${from}"`, `name="${to}"`);
    assert.notEqual(after, text);
    const { outcome } = await call(program, "write_diagram", { object: process, base: hash, before: null, after });
    assert.equal(outcome, "written");
  };

  const before = await latest();
  await rename(program, "Approve advertisement", "Hyväksy ilmoitus");
  await theyRename(before, "Complete advertisement", "Viimeistele ilmoitus");
  await window.shows(words("diagram-others-wrote"));
  await nameField(program, "Viimeistele ilmoitus");
  await nameField(program, "Hyväksy ilmoitus");

  const both = await latest();
  assert.match(both.text, /name="Viimeistele ilmoitus"/);
  assert.match(both.text, /name="Hyväksy ilmoitus"/);
  await rename(program, "Hyväksy ilmoitus", "Hyväksy ja allekirjoita");
  await theyRename(both, "Hyväksy ilmoitus", "Hyväksy tai hylkää");
  await window.click("button", words("conflict-show"));
  const dialog = await window.find("dialog");
  for (const side of ["conflict-mine", "conflict-theirs"]) {
    await window.find("columnheader", words(side), { exact: true, within: dialog });
  }
  await window.find("cell", "Hyväksy ja allekirjoita", { exact: true, within: dialog });
  await window.find("cell", "Hyväksy tai hylkää", { exact: true, within: dialog });
  await window.until(() => window.run(bothDrawn, dialog.reference, ["allekirjoita", "hylkää"]), "both sides, drawn");
  assert.match((await latest()).text, /name="Hyväksy tai hylkää"/);

  await window.click("button", words("conflict-take-mine"), { exact: true, within: dialog });
  await window.gone("dialog");
  await window.gone("button", words("conflict-show"));
  await program.saved();
  await done(program);
  await program.close();
  program = null;

  const exported = path.join(home, "exported.bpmn");
  cli(workspace, "process", "export", process, exported);
  const differing = differences("bpmn", original, exported);
  assert.deepEqual(
    differing.map(({ change, path, before, after }) => [change, path, before, after].join(" | ")).toSorted(),
    [
      "changed | @name | Approve advertisement | Hyväksy ja allekirjoita",
      "changed | @name | Complete advertisement | Viimeistele ilmoitus",
    ],
  );
});

/** In the page: whether the dialog's two drawings are there, each with its own word. */
const bothDrawn = `(dialog, words) => {
  const figures = [...dialog.querySelectorAll("figure")];
  return figures.length === words.length
    && figures.every((figure, at) => figure.querySelector(".djs-shape") && figure.textContent.includes(words[at]));
}`;
