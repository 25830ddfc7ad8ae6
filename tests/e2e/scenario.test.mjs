// A day with an organisation made from real files: walk, rename, move, meet a padlock, have a right given, lose the
// power, and find everything as it was.

import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { testdata, writeBundle } from "./driver/real-data.mjs";
import { Program, cli, folder } from "./driver/program.mjs";

const absent = testdata === null && "the real files (../shared/testdata) are not on this machine";
const PROCESSES = "Prosessit";

test("from real files to a killed and restarted program", { skip: absent }, async (t) => {
  const home = folder("scenario");
  const workspace = path.join(home, "workspace");
  const bundle = path.join(home, "bundle");
  const { processes, users } = writeBundle(bundle);
  const administrator = users.find((user) => user.administrator);
  const reader = users.find(({ id }) => id === "eero");
  const renamed = "Vaalien ja kansanäänestysten järjestäminen";
  let program;
  t.after(() => program?.close());

  // Each step stands on the one before it: after one that failed, the others would only wait in vain.
  let failed = false;
  const step = (name, walk) =>
    t.test(name, { skip: failed && "a step before it failed" }, async () => {
      failed = true;
      await walk();
      failed = false;
    });

  await step("the bundle comes in", () => {
    const counts = cli(workspace, "import", bundle);
    assert.equal(counts.users, users.length);
    assert.ok(counts.objects >= processes.length);
  });

  await step("the tree is walked by keyboard", async () => {
    program = await Program.open({ args: ["--workspace", workspace] });
    await program.walkTree(PROCESSES);
    await program.key("ArrowRight", { name: "Hallintoasiat", expanded: "true" });
    await program.key("ArrowDown", { name: "Hallintoasioiden ohjaus", level: 2 });
    await program.key("ArrowRight", { expanded: "true" });
    await program.key("ArrowDown", { name: "Perustaminen, lakkauttaminen, yhdistäminen", level: 3 });
    await program.title("Perustaminen, lakkauttaminen, yhdistäminen");
    await program.key("ArrowDown", { name: "Vaalien järjestäminen", position: 2 });
    await program.key("ArrowLeft", { name: "Hallintoasioiden ohjaus", level: 2 });
    await program.key("End", { name: "Elinkeino- ja työvoimapalvelut", level: 1, position: 15 });
    await program.typeAhead("Ympär", "Ympäristöasiat");
  });

  await step("a process is renamed with F2", async () => {
    await program.typeAhead("Vaalien", "Vaalien järjestäminen");
    await program.window.press("F2");
    const field = await program.window.find("textbox", program.words("rename-field", { name: "Vaalien järjestäminen" }));
    await field.fill(renamed);
    await program.window.press("Enter");
    await program.treeRow(renamed);
    await program.title(renamed);
    await program.saved();
  });

  await step("a process is moved by keyboard, and another with the pointer", async () => {
    await program.walkTree(PROCESSES);
    await program.typeAhead("Vaalien", renamed);
    await program.window.press("Control+x");
    await program.walkTree(PROCESSES);
    await program.typeAhead("Päätök", "Päätöksenteko ja johtaminen");
    await program.window.press("Control+v");
    await program.saved();
    await program.window.settled();
    await program.walkTree(PROCESSES);
    await program.typeAhead("Päätök", "Päätöksenteko ja johtaminen");
    await program.expand();
    await program.window.until(() => parentOf(program, renamed, "Päätöksenteko ja johtaminen"), "the process in its new place");
    await program.window.settled();

    const dragged = await program.treeRow("Valtuuston aloitetoiminta");
    await dragged.dragTo(await program.treeRow("Päätöksenteko ja johtaminen"));
    await program.window.until(
      () => parentOf(program, "Valtuuston aloitetoiminta", "Päätöksenteko ja johtaminen"),
      "the dragged process in its new place",
    );
    await program.saved();
  });

  await step("a viewer sees a padlock and its reason", async () => {
    await program.switchTo(reader.name);
    await program.window.click("treeitem", renamed);
    await program.title(renamed);
    await program.window.click("button", program.words("rename"), { exact: true, locked: true });
    await program.window.find("heading", program.words("locked-title"));
    await program.window.shows(program.words("role-editor"));
    await program.window.shows(administrator.name);
    await program.window.dismiss();
  });

  await step("a grant is changed, and the padlock goes", async () => {
    const { window, words } = program;
    await program.switchTo(administrator.name);
    await program.window.click("treeitem", "Päätöksenteko ja johtaminen");
    await program.title("Päätöksenteko ja johtaminen");
    await window.click("button", words("grant-add"));
    await window.click("button", words("role"));
    await window.click("option", words("role-editor"));
    await (await window.find("searchbox", words("find-people-and-groups"))).fill(reader.name);
    await window.click("option", reader.name);
    await window.click("button", words("grant-add"), { within: await window.find("dialog") });
    await window.gone("dialog");
    await program.saved();

    await program.switchTo(reader.name);
    await program.window.click("treeitem", renamed);
    await program.title(renamed);
    await window.find("button", words("rename"), { exact: true, locked: false });
  });

  await step("killed and started again, all of it is there", async () => {
    await program.window.kill();
    program = null;
    program = await Program.open({ args: ["--workspace", workspace, "--as", reader.id] });
    await program.walkTree(PROCESSES);
    await program.expand();
    await program.typeAhead("Päätök", "Päätöksenteko ja johtaminen");
    await program.expand();
    await program.window.click("treeitem", renamed);
    await program.title(renamed);
    await program.treeRow("Valtuuston aloitetoiminta");
    await program.window.find("button", program.words("rename"), { exact: true, locked: false });
    await program.close();
    program = null;
    assert.equal(cli(workspace, "verify").intact, true);
    const asked = ["access", "check", "--user", reader.id, "--action", "edit", "--object", "f-00-00-01"];
    assert.equal(cli(workspace, ...asked).allowed, true);
  });
});

/** Whether the row `name` stands one level below the row `parent` that comes before it. */
function parentOf(program, name, parent) {
  return program.window.run(
    `(name, parent) => {
      const rows = [...document.querySelectorAll("[role=treeitem]")].map((row) => ({
        name: row.innerText.trim().split("\\n")[0],
        level: Number(row.getAttribute("aria-level")),
        top: row.getBoundingClientRect().top,
      }));
      rows.sort((a, b) => a.top - b.top);
      const at = rows.findIndex((row) => row.name === name);
      if (at < 0) return false;
      const above = rows.slice(0, at).reverse().find((row) => row.level < rows[at].level);
      return above?.name === parent;
    }`,
    name,
    parent,
  );
}
