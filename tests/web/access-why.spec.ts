import { expect, say, test } from "./support/program";

const ADMINISTRATOR = "Aino Virtanen";
const VIEWER = "Oskar Nylund";
const REVIEW = "#/access/object/p-johdon-katselmus";

test("a padlock leads to the whole reason, for oneself", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.actAs(ADMINISTRATOR, VIEWER);
  await program.goTo("#/processes/p-johdon-katselmus");
  await program.button(say("entry-rename")).focus();
  await page.keyboard.press("Enter");
  await program.dialog.getByRole("button", { name: say("why-show") }).click();
  await expect(program.dialog.getByRole("status")).toHaveText(/You may not edit: Management review/);
  await expect(program.dialog.getByText("viewer on Processes", { exact: true })).toBeVisible();
  await expect(program.dialog).toContainText("editor");
  // What others hold is not told to them.
  await expect(program.dialog.getByRole("region", { name: say("suggestions") })).toHaveCount(0);
  await program.isAccessible("why not");
  await program.dismiss();
  // Their own rights are there for them, others' are not.
  await program.goTo("#/access");
  await expect(page.getByRole("heading", { level: 2, name: VIEWER })).toBeVisible();
  await expect(page.getByRole("link", { name: say("access-matrix") })).toHaveCount(0);
  await expect(program.button(say("choose-person"))).toHaveCount(0);
});

test("who may, why, why not, and what would change it", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-johdon-katselmus");
  await page.getByRole("link", { name: say("who-may-link", { name: "Management review" }) }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Management review" })).toBeVisible();
  await program.goTo(`${REVIEW}/edit`);
  const people = page.getByRole("region", { name: say("who-people") });
  await expect(
    people.getByText("→ group Quality team → editor on Processes → Management → this").first(),
  ).toBeVisible();
  const groups = page.getByRole("region", { name: say("who-groups") });
  await expect(groups.getByText("Quality team")).toBeVisible();
  await program.isAccessible("who may");

  await people.getByRole("searchbox").fill("Hannu");
  await expect(people.getByRole("listitem").filter({ hasText: "Hannu Vainio" })).toBeVisible();
  await people.getByRole("link", { name: say("why-of", { name: "Hannu Vainio" }) }).click();
  await expect(page.getByText("Hannu Vainio may edit: Management review")).toBeVisible();
  await program.isAccessible("why");
  await page.goBack();
  await expect(people).toBeVisible();

  await program.button(say("why-whom")).click();
  await program.dialog.getByRole("searchbox").fill(VIEWER);
  await program.dialog.getByRole("option", { name: VIEWER }).click();
  await program.dialog.getByRole("button", { name: say("choose") }).click();
  await expect(page.getByText(`${VIEWER} may not edit: Management review`)).toBeVisible();
  const suggestions = page.getByRole("region", { name: say("suggestions") });
  const first = suggestions.getByRole("listitem").first();
  await expect(first).toContainText("editor on Management review");
  await expect(first).toContainText(say("suggestion-gains-only"));
  await expect(suggestions).toContainText("Quality team");
  await program.isAccessible("why not, with suggestions");
  await first.getByRole("button").click();
  await expect(page).toHaveURL(/#\/access\/what-if/);
});

test("everything that one may do, folded by section, and two side by side", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/users");
  await program.button(say("what-may-of", { name: "Petra Salminen" })).click();
  await expect(page.getByRole("heading", { level: 2, name: "Petra Salminen" })).toBeVisible();
  await program.isAccessible("what may they do");
  await page.getByRole("button", { name: /^Processes/ }).click();
  const tree = page.getByRole("tree");
  await tree.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(tree.getByRole("treeitem", { name: /^Management review: .*viewer on Processes/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(program.dialog.getByRole("status")).toContainText("Petra Salminen may");
  await program.dismiss();

  await program.button(say("compare-with")).click();
  await program.dialog.getByRole("searchbox").fill(VIEWER);
  await program.dialog.getByRole("option", { name: VIEWER }).click();
  await program.dialog.getByRole("button", { name: say("choose") }).click();
  await expect(page.getByRole("heading", { level: 2, name: VIEWER })).toBeVisible();
  const only = page.getByRole("switch", { name: say("only-differing") });
  await program.choice(only).click();
  await expect(tree.getByRole("treeitem").first()).toHaveAccessibleName(/Petra Salminen: .*edit.*; Oskar Nylund: /);
  await program.isAccessible("two side by side");
});

test("the program through somebody else's eyes, and out again with one key", async ({ program, host }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.goTo("#/access/person/u-oskar-nylund");
  await program.button(say("view-as-of", { name: VIEWER })).click();
  const banner = page.getByRole("region", { name: say("view-as") });
  await expect(banner).toContainText(VIEWER);
  await program.goTo("#/processes/p-johdon-katselmus");
  const rename = program.button(say("entry-rename"));
  await expect(rename).toHaveAttribute("aria-disabled", "true");
  await program.isAccessible("looking as somebody else");
  // The interface is not what keeps them from it.
  await expect(
    host.call("execute", { intent: { op: "rename", object: "p-johdon-katselmus", name: { en: "No" } } }),
  ).rejects.toThrow(/viewing-as/);
  // What is open on top is closed first.
  await rename.focus();
  await page.keyboard.press("Enter");
  await program.dismiss();
  await expect(banner).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(banner).toHaveCount(0);
  await expect(rename).not.toHaveAttribute("aria-disabled", "true");
});

test("roles are drawn on the organisation's own tree", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/access/roles/documents/editor/f-johtaminen");
  await expect(page.getByRole("heading", { level: 2, name: /editor/ })).toBeVisible();
  const here = page
    .getByRole("listitem")
    .filter({ hasText: say("role-here") })
    .last();
  await expect(here).toContainText(say("deed-add"));
  await page.getByRole("link", { name: "Responsible person" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /responsible person/ })).toBeVisible();
  await program.isAccessible("roles as pictures");
});
