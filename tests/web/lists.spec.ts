import { expect, say, test } from "./support/program";

test("a folder lists what is in it, and each is opened from there", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/documents/f-toimintaohjeet");
  const list = page.getByRole("main").getByRole("grid");
  await expect(list.getByRole("row")).toHaveCount(12);
  await expect(list.getByRole("row", { name: /Complaint procedure/ })).toContainText(say("kind-document"), {
    ignoreCase: true,
  });
  await expect(list.getByRole("row", { name: /Handling of engineering changes/ })).toContainText(say("state-draft"));
  await program.isAccessible("a folder");

  await list.getByRole("link", { name: "Work instructions" }).click();
  await expect(program.heading("Work instructions")).toBeVisible();
  await expect(program.row("Work instructions")).toHaveAttribute("aria-selected", "true");
  await expect(list.getByRole("row", { name: /Hydraulic assembly/ })).toBeVisible();
  await list.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(program.heading("Tightening torques").first()).toBeVisible();
});

test("an empty folder says so, and offers to make the first", async ({ program, host }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  const create = { op: "create", id: "f-new", kind: "folder", parent: "section:documents", name: { en: "New" } };
  await host.call("execute", { intent: create });
  await program.goTo("#/documents/f-new");
  await expect(page.getByRole("heading", { name: say("folder-empty") })).toBeVisible();
  await program.isAccessible("an empty folder");
  await page
    .getByRole("main")
    .getByRole("button", { name: say("new-document") })
    .last()
    .click();
  await program.dialog.getByLabel(say("name")).fill("First");
  await page.keyboard.press("Enter");
  await expect(program.heading("First").first()).toBeVisible();
  await program.goTo("#/documents/f-new");
  await expect(page.getByRole("main").getByRole("row", { name: /First/ })).toBeVisible();
});

test("what somebody may not see is not in the list", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/documents/f-toimintaohjeet");
  const rows = page.getByRole("main").getByRole("grid").getByRole("row");
  await expect(rows.filter({ hasText: "Handling of engineering changes" })).toBeVisible();
  await program.actAs("Aino Virtanen", "Oskar Nylund");
  await expect(rows.filter({ hasText: "Complaint procedure" })).toBeVisible();
  await expect(rows.filter({ hasText: "Handling of engineering changes" })).toBeHidden();
});

test("a process lists those below it beside its diagram, and a section its first level", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes");
  const first = page
    .getByRole("main")
    .getByRole("region", { name: /^In this section/ })
    .first();
  await expect(first.getByRole("row", { name: /Management/ })).toBeVisible();
  await program.isAccessible("a section");
  await first.getByRole("link", { name: "Management", exact: true }).click();
  await expect(program.heading("Management")).toBeVisible();
  await expect(page.getByRole("main").getByRole("row", { name: /Management review/ })).toBeVisible();
  await program.isAccessible("a process with others below it");
  await page.getByRole("button", { name: /^Processes below/ }).click();
  await expect(page.getByRole("main").getByRole("row", { name: /Management review/ })).toBeHidden();
});

test("below a diagram, the list waits folded in a low window, and stays as it was put", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-myynti");
  const fold = page.getByRole("button", { name: /^Processes below/ });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await fold.click();
  await expect(page.getByRole("main").getByRole("row", { name: /Order handling/ })).toBeVisible();
  await page.reload();
  await expect(fold).toHaveAttribute("aria-expanded", "true");
});

test("archived objects are listed once the tree shows them, and restored where they are shown", async ({
  program,
  host,
}) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await host.call("execute", { intent: { op: "archive", object: "d-tulityoohje" } });
  await program.goTo("#/documents/f-turvallisuus");
  const row = page.getByRole("main").getByRole("row", { name: /Hot work instruction/ });
  await expect(page.getByRole("main").getByRole("row", { name: /Lifting operations/ })).toBeVisible();
  await expect(row).toBeHidden();
  await program.button(say("tree-more")).click();
  await page.getByRole("menuitem", { name: say("show-archived") }).click();
  await expect(row).toContainText(say("state-archived"));
  await row.getByRole("link").click();
  await expect(page.getByText(/^Archived on .* by Aino Virtanen$/)).toBeVisible();
  await program.isAccessible("something archived");
  await program.button(say("entry-restore")).click();
  await expect(page.getByText(/^Archived on/)).toBeHidden();
  await expect(program.button(say("entry-rename"))).toBeVisible();
});

test("what was deleted says so where it was, and leads to the bin", async ({ program, host }) => {
  const { page } = program;
  await program.goTo("#/documents/d-hinnoittelu");
  await expect(program.heading("Pricing principles 2027").first()).toBeVisible();
  await host.call("execute", { intent: { op: "delete", object: "d-hinnoittelu" } });
  await expect(
    page.getByRole("heading", { name: say("object-gone-named", { name: "Pricing principles 2027" }) }),
  ).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("d-hinnoittelu");
  await program.isAccessible("an object that lies in the bin");
  await page.getByRole("button", { name: say("object-gone-bin") }).click();
  await expect(page.getByRole("row", { name: /Pricing principles/ })).toBeVisible();

  await program.goTo("#/documents/0199c0de-nothing");
  await expect(page.getByRole("heading", { name: say("object-gone") })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("0199c0de");
});
