// Fast hands in the real window: keys that follow each other before the program has answered the first of them.

import test from "node:test";
import { Program } from "./driver/program.mjs";
import { wordsOf } from "./driver/words.mjs";

test("steps in quick succession, a new name, a place by its section's name, another language", async (t) => {
  const program = await Program.demonstration(["luotsi://object/p-myynti"]);
  t.after(() => program.close());
  const { window, words } = program;
  await program.title("Myynti");
  await (await window.find("tree")).focus();
  await program.onRow("Myynti");

  await window.press("Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "F2");
  const field = await window.find("textbox", words("rename-field", { name: "Myynti" }));
  await field.fill("Myyntityö");
  await window.press("Enter");
  await program.title("Myyntityö");
  await window.until(async () => (await program.row())?.position === 4, "the row three steps further down");

  await window.click("button", words("entry-move"), { exact: true });
  await window.click("option", "Prosessit");
  await window.click("button", words("move-here"));
  await window.gone("dialog");
  await window.until(async () => (await program.row())?.level === 1, "the process at the top of its section");

  await window.click("button", words("preferences"));
  await window.click("menuitemradio", "Svenska");
  const sv = wordsOf("sv");
  await window.find("heading", sv("properties"), { exact: true });
  await window.find("heading", sv("used-in"), { exact: true });
  await window.gone("heading", words("properties"), { exact: true });
});
