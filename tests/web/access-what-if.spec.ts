import { addIt, changes, chooseKind, openWhatIf, result } from "./support/drafting";
import { expect, say, test } from "./support/program";

const PERSON = "Oskar Nylund";
const GROUP = "Quality team";

test("somebody is dragged into a group, the difference is read, made, found in the audit and undone", async ({
  program,
  host,
}) => {
  const { page } = program;
  await openWhatIf(program);
  await expect(result(program)).toContainText(say("what-if-empty"));
  await program.isAccessible("an empty draft");
  await program.button(say("what-if-groups")).click();
  await program.dialog.getByRole("searchbox", { name: say("find-people") }).fill(PERSON);
  const person = program.dialog.getByRole("option", { name: PERSON });
  const group = program.dialog.getByRole("listitem").filter({ hasText: GROUP });
  await group.scrollIntoViewIfNeeded();
  await program.isAccessible("people and groups");
  const [from, to] = [await person.boundingBox(), await group.boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height / 2 + 8, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(group).toContainText(say("what-if-group-added", { count: 1 }));
  await program.dialog.getByRole("button", { name: say("done") }).click();
  await expect(program.dialog).toBeHidden();

  await expect(changes(program)).toHaveText([say("change-add-member", { user: PERSON, group: GROUP })]);
  const row = result(program).getByRole("button", { name: PERSON });
  await expect(row).toBeVisible();
  await expect(result(program)).toContainText(say("surprise-sees-hidden", { count: 1 }));
  await row.click();
  const cells = result(program).getByRole("listitem").filter({ hasText: "Management review" });
  await expect(cells.first()).toContainText(say("action-edit"));
  await program.isAccessible("what would change");
  await result(program)
    .getByRole("tab", { name: say("what-if-by-action") })
    .click();
  const action = result(program).getByRole("button", { name: /^Edit/ });
  await action.click();
  await expect(result(program).getByRole("button", { name: PERSON })).toContainText("+");

  // Nothing has been changed yet.
  const before = await host.call<{ rows: unknown[] }>("audit", { before: null, count: 10 });
  await program.button(say("what-if-apply")).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText(say("surprise-sees-hidden", { count: 1 }));
  await question.getByRole("button", { name: say("what-if-apply") }).click();
  await expect(page.getByText(say("what-if-applied", { count: 1 })).first()).toBeVisible();
  await expect(changes(program)).toHaveCount(0);
  await program.isAccessible("changes that were made");

  const number = before.rows.length + 1;
  await page.getByRole("link", { name: say("what-if-audit-link", { sequence: String(number) }) }).click();
  await expect(program.heading(say("settings-audit"))).toBeVisible();
  const entry = page.getByRole("row").nth(1);
  await expect(entry).toContainText(/Adding a member to a group/);
  await expect(entry).toContainText(`${PERSON}, ${GROUP}`);
  await expect(entry).toContainText(/Rights changed for 1 people on \d+ objects: \+\d+ −0/);
  await program.isAccessible("the audit");

  await program.button(say("undo-command", { command: say("command-add-member") })).click();
  await expect(page.getByRole("row").nth(1)).toContainText(/Removing a member from a group/);
});

test("a change that can not be made is marked where it stands, and another order or its removal mends it", async ({
  program,
}) => {
  await openWhatIf(program);
  for (const name of ["Aino Virtanen", "Mikael Lindqvist"]) {
    await chooseKind(program, "take-flag");
    await program.dialog.getByRole("searchbox").fill(name);
    await program.dialog.getByRole("option", { name }).click();
    await program.isAccessible("adding a change");
    await addIt(program);
  }
  // Without her flag, Aino may not take his.
  const [first, second] = [changes(program).nth(0), changes(program).nth(1)];
  await expect(second).toContainText(say("what-if-refused"));
  await expect(result(program)).toContainText(say("what-if-partly", { count: 1 }));
  await expect(program.button(say("what-if-apply"))).toBeDisabled();
  await program.isAccessible("a change that can not be made");

  await second.getByRole("button", { name: /^Move up/ }).click();
  await expect(first).toContainText("Mikael");
  await expect(second).toContainText(say("refusal-last-administrator"));
  await expect(result(program)).toContainText(say("surprise-last-administrator", { count: 1 }));
  await second.getByRole("button", { name: /^Remove/ }).click();
  await expect(changes(program)).toHaveCount(1);
  await expect(program.button(say("what-if-apply"))).toBeEnabled();

  // The draft is there until it is cleared, wherever one goes meanwhile.
  await program.goTo("#/processes");
  await openWhatIf(program);
  await expect(changes(program)).toHaveCount(1);
  await program.button(say("what-if-clear")).click();
  await expect(changes(program)).toHaveCount(0);
});

test("changes are added by keyboard alone", async ({ program }) => {
  const { page } = program;
  await openWhatIf(program);
  await program.button(say("what-if-add")).focus();
  await page.keyboard.press("Enter");
  const kind = program.dialog.getByRole("button", { name: new RegExp(say("what-if-kind")) });
  await kind.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: say("what-if-kind-add-member"), exact: true })).toBeFocused();
  await page.keyboard.type("Archive a user");
  await page.keyboard.press("Enter");
  await expect(kind).toContainText(say("what-if-kind-archive-user"));
  await program.dialog.getByRole("searchbox").focus();
  await page.keyboard.type("Kaisa");
  await expect(program.dialog.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await program.dialog.getByRole("button", { name: say("what-if-add-go"), exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(changes(program)).toHaveText([say("change-archive-user", { user: "Kaisa Nieminen" })]);
  await expect(result(program)).toContainText(say("surprise-loses-all", { count: 1 }));
  await expect(result(program)).toContainText(say("surprise-last-approver", { count: 3 }));
});

test("a process is dragged elsewhere in the draft, and stays where it is in the tree", async ({ program }) => {
  const { page } = program;
  await openWhatIf(program);
  await program.button(say("what-if-move")).click();
  const tree = program.dialog.getByRole("tree");
  const [moved, under] = ["Support functions", "Management"].map((name) =>
    tree.getByRole("treeitem").filter({ has: page.getByText(name, { exact: true }) }),
  );
  const [from, to] = [await moved?.boundingBox(), await under?.boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await program.isAccessible("moving in the draft");
  await page.mouse.move(from.x + 90, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 96, from.y + from.height / 2 - 8, { steps: 3 });
  await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(program.dialog.getByRole("status")).toContainText("Support functions");
  await program.dialog.getByRole("button", { name: say("done") }).click();
  await expect(changes(program)).toHaveText([say("change-move", { object: "Support functions", under: "Management" })]);
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("the difference can be read", async ({ program }) => {
    await openWhatIf(program);
    await chooseKind(program, "revoke");
    await program.dialog.getByRole("searchbox").fill("Kaisa");
    await program.dialog.getByRole("option", { name: "Kaisa" }).first().click();
    await addIt(program);
    await expect(result(program)).toContainText(say("surprise-last-approver", { count: 3 }));
    await program.isAccessible("what would change, dark");
  });
});
