// A link that the system opens with the program: it comes as an argument, to the first start or to a later one.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import test from "node:test";
import { Program } from "./driver/program.mjs";

/** Starts the program once more, as the system does for a link; resolves with its exit code. */
function startAgain(...args) {
  const second = spawn(process.env.LUOTSI_WINDOW, args, { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    second.once("error", reject);
    second.once("exit", resolve);
  });
}

test("a link is gone to at the first start, and at the second in the window that is there", async (t) => {
  let program;
  t.after(() => program?.close());
  program = await Program.demonstration(["luotsi://object/p-myynti"]);
  await program.title("Myynti");

  assert.equal(await startAgain("luotsi://object/d-laatupolitiikka"), 0, "the second start ends in good order");
  await program.title("Laatupolitiikka");

  assert.equal(await startAgain("luotsi://object/nothing-here"), 0);
  await program.window.shows(program.words("error-link-not-found"));
  await program.title("Laatupolitiikka");
});
