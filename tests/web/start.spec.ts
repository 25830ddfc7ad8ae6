import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, say, test } from "./support/program";
import { wordsOf } from "./support/words";

test.use({ hostArgs: [] });

test("the first start offers three ways, and says in plain words what a local workspace is", async ({ program }) => {
  await expect(program.heading(say("start-title"))).toBeVisible();
  for (const way of ["start-demo", "start-create", "start-import"]) {
    await expect(program.page.getByRole("button", { name: say(way) })).toBeVisible();
  }
  await expect(program.page.getByText(say("advisory-notice"))).toBeVisible();
  await program.isAccessible("the first start");
});

test("the demonstration organisation opens", async ({ program }) => {
  await program.page.getByRole("button", { name: say("start-demo") }).click();
  await expect(program.row("Management")).toBeVisible({ timeout: 30_000 });
});

test("a new organisation is created and stays", async ({ program }) => {
  const { page } = program;
  await program.page.getByRole("button", { name: say("start-create") }).click();
  await program.isAccessible("creating an organisation");
  await program.page.getByLabel(say("organisation-name")).fill("Kotkan Veistämö");
  await program.page.getByLabel(say("first-administrator")).fill("Aino Virtanen");
  await program.page.keyboard.press("Enter");
  await expect(program.page.getByText("Kotkan Veistämö")).toBeVisible();
  await expect(program.page.getByText(say("tree-empty-hint"))).toBeVisible();
  await program.isAccessible("an empty section");

  await page
    .getByRole("main")
    .getByRole("button", { name: say("new-process") })
    .click();
  await expect(program.dialog.getByLabel(say("name"))).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(program.dialog.getByText(say("field-missing"))).toBeVisible();
  await page.keyboard.type("Sales");
  await program.page.keyboard.press("Enter");
  await expect(program.heading("Sales")).toBeVisible();
  await expect(program.row("Sales")).toHaveAttribute("aria-selected", "true");

  await program.page.reload();
  await expect(program.row("Sales")).toBeVisible();
});

test("another organisation begins afresh: its first section, nothing saved, nowhere to go back to", async ({ program }) => {
  const { page } = program;
  await page.getByRole("button", { name: say("start-demo") }).click();
  await expect(program.row("Management")).toBeVisible({ timeout: 30_000 });
  await program.goTo("#/documents/f-lomakkeet");
  await program.button(say("entry-rename")).click();
  await program.dialog.getByLabel(say("name")).fill("Blanks");
  await page.keyboard.press("Enter");
  await expect(program.heading("Blanks")).toBeVisible();
  const state = page.getByRole("contentinfo").getByRole("status");
  await expect(state).toContainText(say("saved-at", { time: "" }).trim());
  await program.button(say("user-menu", { name: "Aino Virtanen" })).click();
  await page.getByRole("menuitem", { name: say("close-workspace") }).click();

  await page.getByRole("button", { name: say("start-create") }).click();
  await page.getByLabel(say("organisation-name")).fill("Kotkan Veistämö");
  await page.getByLabel(say("first-administrator")).fill("Aino Virtanen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation").getByRole("link", { name: "Processes" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(state).toHaveText(say("saved"));
  await expect(program.button(say("back"))).toBeDisabled();
});

test("a bundle that is none is refused with its place, and nothing is made", async ({ program }) => {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-web-"));
  await program.host.willChoose(folder);
  await program.page.getByRole("button", { name: say("start-import-folder") }).click();
  const notice = program.page
    .getByRole("alert")
    .or(program.page.getByText(say("error-not-a-bundle")))
    .first();
  await expect(notice).toContainText(say("error-not-a-bundle"));
  await expect(program.page.getByText(folder)).toBeVisible();
});

test("the language changes at once, and stays", async ({ program }) => {
  const fi = wordsOf("fi");
  await program.button(say("preferences")).click();
  await program.page.getByRole("menuitemradio", { name: "Suomi" }).click();
  await expect(program.heading(fi("start-title"))).toBeVisible();
  await expect(program.page.locator("html")).toHaveAttribute("lang", "fi");
  await program.page.reload();
  await expect(program.heading(fi("start-title"))).toBeVisible();
});
