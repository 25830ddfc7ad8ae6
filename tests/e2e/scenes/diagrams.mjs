// Diagrams as somebody works on them in the window: a process from a file, written in its step table, beside others who
// write the same.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli } from "../driver/program.mjs";
import { testdata } from "../driver/real-data.mjs";

/** A reference model of BPMN. */
export function model(name) {
  return path.join(testdata, "bpmn", `${name}.bpmn`);
}

/** A workspace in `folder` with this organisation, and one administrator in it. */
export function workspaceWith(folder, organisation) {
  const [workspace, bundle] = ["workspace", "bundle"].map((name) => path.join(folder, name));
  mkdirSync(bundle, { recursive: true });
  const whole = {
    format: "luotsi-organisation/1",
    name: { fi: "Kokeilu" },
    users: [{ id: "boss", name: "Päivi Päällikkö", administrator: true }],
    ...organisation,
  };
  writeFileSync(path.join(bundle, "organisation.json"), JSON.stringify(whole));
  cli(workspace, "import", bundle);
  return workspace;
}

/** What differs between two files, as the command line tells it. */
export function differences(before, after) {
  const output = execFileSync(process.env.LUOTSI_CLI, ["--json", "diff", "--kind", "bpmn", before, after], {
    maxBuffer: 64 << 20,
  });
  return JSON.parse(output);
}

/** Opens a process's diagram to be written, and shows it as a table. */
export async function writeSteps(program, process) {
  const { window, words } = program;
  await window.run(`(hash) => { location.hash = hash; }`, `#/processes/${process}`);
  await window.click("button", words("entry-edit-diagram"), { first: true });
  await window.until(() => window.run(`() => document.querySelector("section .djs-shape") !== null`), "the drawing");
  await window.click("radio", words("process-view-steps"));
}

/** The field with the name of a step. */
export function nameField({ window, words }, step) {
  return window.find("textbox", words("steps-name-of", { step }), { exact: true });
}

/** Renames a step in the table. */
export async function rename(program, step, name) {
  const field = await nameField(program, step);
  await field.fill(name);
  await program.window.press("Enter");
  await nameField(program, name);
}

/** Ends writing, and waits until what was written is the working copy: only then the process is shown as it is read. */
export async function done({ window, words }) {
  await window.click("button", words("diagram-done"), { exact: true });
  await window.find("button", words("entry-edit-diagram"), { first: true });
}

/** Calls a use case as another window of the program would. */
export function call({ window }, name, args) {
  return window.run(`(name, args) => window.__TAURI_INTERNALS__.invoke("call", { name, args })`, name, args);
}
