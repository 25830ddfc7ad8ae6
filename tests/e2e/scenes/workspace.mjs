// What stands around a scene: an organisation to begin with, others who work in it, and files compared.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli } from "../driver/program.mjs";

/** A workspace in `folder` with this organisation, the `bodies` of its objects by file, and one administrator in it. */
export function workspaceWith(folder, organisation, bodies = {}) {
  const [workspace, bundle] = ["workspace", "bundle"].map((name) => path.join(folder, name));
  mkdirSync(bundle, { recursive: true });
  const whole = {
    format: "luotsi-organisation/1",
    name: { fi: "Kokeilu" },
    users: [{ id: "boss", name: "Päivi Päällikkö", administrator: true }],
    ...organisation,
  };
  writeFileSync(path.join(bundle, "organisation.json"), JSON.stringify(whole));
  for (const [name, body] of Object.entries(bodies)) writeFileSync(path.join(bundle, name), body);
  cli(workspace, "import", bundle);
  return workspace;
}

/** What differs between two files, of a kind, as the command line tells it. */
export function differences(kind, before, after) {
  const output = execFileSync(process.env.LUOTSI_CLI, ["--json", "diff", "--kind", kind, before, after], {
    maxBuffer: 64 << 20,
  });
  return JSON.parse(output);
}

/** Calls a use case as another window of the program would. */
export function call({ window }, name, args) {
  return window.run(`(name, args) => window.__TAURI_INTERNALS__.invoke("call", { name, args })`, name, args);
}
