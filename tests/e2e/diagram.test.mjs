// A diagram is drawn in the real window, goes on in the step table, and outlives the program.

import test from "node:test";
import { Program, folder } from "./driver/program.mjs";

const COMPLAINTS = "Reklamaatiot";
const RECORD = "Activity_t1";

test("a task that was drawn and renamed in the table is there after the program was killed", async (t) => {
  const env = { LUOTSI_DATA_DIR: folder("demonstration") };
  let program = await Program.open({ args: ["--demo"], env });
  t.after(() => program?.close());
  const { words } = program;
  const drawn = "Soita asiakkaalle";
  const renamed = "Soita asiakkaalle heti";

  await show(program, COMPLAINTS);
  await program.window.click("button", words("entry-edit-diagram"), { first: true });
  const task = await box(program.window, `[data-element-id="${RECORD}"]`);
  await program.window.click("button", words("bpmn-create-task"));
  const free = { x: task.x + task.width + 150, y: task.y + task.height / 2 };
  await program.window.drag({ x: free.x - 20, y: free.y }, free);
  await program.window.until(
    () => program.window.run(`() => document.querySelector(".djs-direct-editing-content") !== null`),
    "the field for the new task's name",
  );
  await program.window.type(drawn);
  await program.window.press("Enter");

  await program.window.click("radio", words("process-view-steps"));
  const field = await program.window.find("textbox", words("steps-name-of", { step: drawn }), { exact: true });
  await field.fill(renamed);
  await program.window.press("Enter");
  await program.window.find("textbox", words("steps-name-of", { step: renamed }), { exact: true });
  await program.saved();

  await program.window.kill();
  program = null;
  program = await Program.open({ args: ["--demo"], env });
  await show(program, COMPLAINTS);
  await program.window.click("button", words("draft-continue"));
  await box(program.window, `[data-element-id="${RECORD}"]`);
  await program.window.click("radio", words("process-view-steps"));
  await program.window.find("textbox", words("steps-name-of", { step: renamed }), { exact: true });
  await program.window.click("button", words("diagram-done"));
  await program.window.shows(renamed);
});

/** Opens a process of the tree, and waits until it is what the window shows. */
async function show(program, name) {
  await program.walkTree("Prosessit");
  await program.typeAhead("Tilauk", "Tilauksesta toimitukseen");
  await program.expand();
  await program.typeAhead(name.slice(0, 3), name);
  await program.window.press("Enter");
  await program.title(name);
}

/** Where something is in the page, once it is there. */
function box(window, selector) {
  return window.until(
    () =>
      window.run(
        `(selector) => {
          const found = document.querySelector("section " + selector + " .djs-hit");
          if (!found) return null;
          const { x, y, width, height } = found.getBoundingClientRect();
          return width > 0 ? { x, y, width, height } : null;
        }`,
        selector,
      ),
    selector,
  );
}
