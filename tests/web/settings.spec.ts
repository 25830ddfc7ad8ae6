import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, say, test } from "./support/program";

const PAGES = ["organisation", "languages", "sections", "users", "groups", "grants", "audit", "data"];

for (const scheme of ["light", "dark"] as const) {
  test(`every page of the settings is accessible, ${scheme}`, async ({ program }) => {
    await program.page.emulateMedia({ colorScheme: scheme });
    for (const name of PAGES) {
      await program.goTo(`#/settings/${name}`);
      await expect(program.heading(say(`settings-${name}`))).toBeVisible();
      await program.isAccessible(`settings-${name}`);
    }
  });
}

test("a language is added, and names can be written in it", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/languages");
  await page.getByLabel(say("language-add")).fill("estonian");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Estonian" })).toContainText("et");
  await page.getByLabel(say("language-add")).fill("pt-BR");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Brazil" })).toBeVisible();
  await page.getByLabel(say("language-add")).fill("not a language");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await program.goTo("#/processes/p-johtaminen");
  await program.button(say("more-actions")).click();
  await page.getByRole("menuitem", { name: say("entry-names") }).click();
  await program.dialog.getByLabel("Estonian").fill("Juhtimine");
  await program.isAccessible("a name in all languages");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(program.dialog).toBeHidden();
});

test("a section gets another name and goes out of use", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/sections");
  await program.button(say("rename-of", { name: "Documents" })).click();
  await program.dialog.getByLabel("English").fill("Instructions");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(program.dialog).toBeHidden();
  const rail = page.getByRole("navigation", { name: say("sections") });
  await expect(rail.getByRole("link", { name: "Instructions" })).toBeVisible();
  await program.choice(page.getByRole("switch", { name: say("section-in-use", { name: "Instructions" }) })).click();
  await expect(rail.getByRole("link", { name: "Instructions" })).toBeHidden();
});

test("a column of the table of steps gets another heading", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/sections");
  const usual = say("steps-column-records");
  await program.button(say("rename-of", { name: usual })).click();
  await program.dialog.getByLabel("English").fill("Evidence");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(page.getByText(say("section-usual-name", { name: usual }))).toBeVisible();
  await program.goTo("#/processes/p-tilauskasittely");
  await page.getByRole("radio", { name: say("process-view-steps") }).click();
  await expect(page.getByRole("columnheader", { name: "Evidence" })).toBeVisible();
});

test("a user is created and edited, a group gets a member", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/users");
  await program.button(say("user-new")).click();
  await program.isAccessible("a new user");
  await program.dialog.getByLabel(say("name")).fill("Testi Henkilö");
  await program.dialog.getByLabel(say("email")).fill("testi@example.fi");
  await program.dialog.getByRole("button", { name: say("create") }).click();
  await page.getByRole("searchbox").fill("Testi");
  await expect(page.getByRole("row", { name: /Testi Henkilö/ })).toContainText("testi@example.fi");

  await program.goTo("#/settings/groups");
  await program.button(say("members-of", { name: "Engineering" })).click();
  await program.dialog.getByRole("searchbox").fill("Testi");
  await program.dialog.getByRole("option", { name: "Testi Henkilö" }).click();
  await program.dialog.getByRole("button", { name: say("member-add") }).click();
  await expect(program.dialog.getByText(say("members-count", { count: 4 }))).toBeVisible();
  await program.isAccessible("a group's members");
  await program.dialog.getByRole("button", { name: say("done") }).click();
});

test("a section that can not go out of use says why, and what is locked has its reason", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/sections");
  await expect(page.getByText(say("section-always-why"))).toBeVisible();
  await expect(page.getByRole("switch", { disabled: true })).toHaveCount(0);
  await program.actAs("Aino Virtanen", "Oskar Nylund");
  const locked = page.getByRole("button", { name: say("section-in-use", { name: "Documents" }) });
  await expect(locked).toHaveAttribute("aria-disabled", "true");
  await expect(locked).toHaveAccessibleDescription(/administrator/);
});

test("a right says in which section and where it holds, and one is given on a whole section", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/grants");
  await page.getByRole("searchbox").fill("Safety and environment");
  const rows = page.getByRole("row", { name: /Antti Sorsa.*Safety and environment/ });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "Documents" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "Risks" })).toHaveCount(1);

  await program.button(say("grant-add")).click();
  const [people, object] = await program.dialog.getByRole("searchbox").all();
  await people?.fill("Oskar");
  await program.dialog.getByRole("option", { name: /Oskar Nylund/ }).click();
  await object?.fill("docum");
  await program.dialog.getByRole("option", { name: /Documents.*The whole section/ }).click();
  await program.isAccessible("granting on a section");
  await program.dialog.getByRole("button", { name: say("grant-add") }).click();
  await expect(program.dialog).toBeHidden();
  await page.getByRole("searchbox").fill("Oskar");
  await expect(page.getByRole("row", { name: /Oskar Nylund.*Documents/ })).toContainText(say("whole-section"));
});

test("a right is revoked in the table", async ({ program }) => {
  await program.goTo("#/settings/grants");
  const row = program.page.getByRole("row", { name: /All staff.*Viewer.*Procedures/ });
  await row.getByRole("button").click();
  await expect(row).toBeHidden();
});

test("the organisation is exported, checked and backed up", async ({ program, host }) => {
  const { page } = program;
  const folder = mkdtempSync(join(tmpdir(), "luotsi-web-"));
  const bundle = join(folder, "organisation.zip");
  const backup = join(folder, "copy.luotsi-backup");
  await program.goTo("#/settings/data");
  await host.willChoose(bundle, backup);
  await program.button(say("export-go")).click();
  await expect(page.getByText(bundle)).toBeVisible({ timeout: 30_000 });
  expect(existsSync(bundle)).toBe(true);
  await program.button(say("verify-go")).click();
  await expect(page.getByText(/entries were checked/)).toBeVisible({ timeout: 30_000 });
  await program.button(say("backup-go")).click();
  await program.dialog.getByLabel(say("passphrase-optional")).fill("a passphrase of words");
  await program.dialog.getByLabel(say("passphrase-again")).fill("a passphrase of words");
  await program.dialog.getByRole("button", { name: say("backup-choose") }).click();
  await expect(page.getByText(backup)).toBeVisible({ timeout: 30_000 });
  expect(existsSync(backup)).toBe(true);
});
