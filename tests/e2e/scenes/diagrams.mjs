// Diagrams as somebody works on them in the window: a process from a file, written in its step table, beside others who
// write the same.

import path from "node:path";
import { testdata } from "../driver/real-data.mjs";

/** A reference model of BPMN. */
export function model(name) {
  return path.join(testdata, "bpmn", `${name}.bpmn`);
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
