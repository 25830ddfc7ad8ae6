// The program under test: its window and its command line, on workspaces in the private home.

import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Window } from "./window.mjs";

const binary = process.env.LUOTSI_WINDOW;
const commandLine = process.env.LUOTSI_CLI;

/** An empty folder for one test. */
export function folder(name) {
  return mkdtempSync(path.join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `${name}-`));
}

/** Runs `luotsi-cli` on a workspace and returns its JSON. */
export function cli(workspace, ...args) {
  const output = execFileSync(commandLine, ["--workspace", workspace, "--json", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}

/** The program's window on a workspace. */
export function openProgram(args, options = {}) {
  return Window.open({ binary, args, ...options });
}
