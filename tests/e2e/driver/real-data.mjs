// An organisation made from real files: the one that the tests in Rust read, too (tests/support/src/real_data).

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the real files are; null on a machine that does not have them. */
export const testdata = process.env.LUOTSI_TESTDATA || null;

/** Writes the bundle into `folder` and returns what it holds. */
export function writeBundle(folder) {
  execFileSync(process.env.LUOTSI_REAL_DATA, [folder], { stdio: ["ignore", "ignore", "inherit"] });
  return JSON.parse(readFileSync(path.join(folder, "organisation.json"), "utf8"));
}
