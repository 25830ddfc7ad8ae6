// Rights in the real window: the matrix from corner to corner, a why, a change tried out, made, and found in the audit.

import test from "node:test";
import { Program } from "./driver/program.mjs";
import { standing } from "./scenes/rights.mjs";

const PERSON = { id: "u-camilla-osterberg", name: "Camilla Österberg" };

function goTo(window, address) {
  return window.run(
    `(address) => {
      history.pushState(null, "", address);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }`,
    address,
  );
}

test("from the matrix to a change that was tried, made and written down", async (t) => {
  const program = await Program.demonstration();
  t.after(() => program.close());
  const { window, words } = program;

  await window.click("link", words("access"), { exact: true, first: true });
  const matrix = await window.find("treegrid");
  await window.find("rowheader", "Prosessit", { first: true });
  await matrix.focus();
  await window.press("Control+End");
  await window.until(async () => {
    const at = await standing(window);
    return at && at.row === at.rows && at.column === at.columns && at.rows > 50;
  }, "the far corner");
  await window.press("Control+Home", "ArrowRight");
  await window.until(async () => (await standing(window))?.column === 2, "the first person");
  await window.press("Enter");
  await window.find("dialog");
  await window.dismiss();

  await goTo(window, `#/access/object/p-myynti/edit/${PERSON.id}`);
  await window.click("button", words("suggestion-try-of", { change: "" }).trim(), { first: true });
  await window.shows(words("what-if-result"));
  await window.find("button", PERSON.name, { first: true });
  await window.click("button", words("what-if-apply"), { exact: true });
  await window.click("button", words("what-if-apply"), { exact: true, within: await window.find("alertdialog") });
  await window.click("link", words("what-if-audit-link", { sequence: "" }).trim());
  await program.title(words("settings-audit"));
  await window.shows(PERSON.name);

  await program.switchTo(PERSON.name);
  await goTo(window, "#/processes/p-myynti");
  await program.title("Myynti");
  await window.find("button", words("rename"), { exact: true, locked: false });
});
