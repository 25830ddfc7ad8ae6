import { expect, say, test } from "./support/program";

const ADMINISTRATOR = "Aino Virtanen";
const VIEWER = "Oskar Nylund";

test("what a viewer may not do has a padlock that says why, until a right is granted", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.actAs(ADMINISTRATOR, VIEWER);
  await program.goTo("#/processes/p-johdon-katselmus");
  const rename = program.button(say("entry-rename"));
  await expect(rename).toHaveAttribute("aria-disabled", "true");
  await expect(rename).toHaveAccessibleDescription(/editor/);
  await rename.focus();
  await page.keyboard.press("Enter");
  await expect(program.dialog).toContainText(ADMINISTRATOR);
  await program.isAccessible("a padlock's reason");
  await program.dismiss();

  // A key that is locked says why, too, and changes nothing.
  await program.tree.focus();
  await page.keyboard.press("F2");
  await expect(program.dialog).toContainText("editor");
  await program.dismiss();

  await program.actAs(VIEWER, ADMINISTRATOR);
  const inspector = page.getByRole("region", { name: say("inspector-of", { name: "Management review" }) });
  await inspector.getByRole("button", { name: say("grant-add") }).click();
  await program.dialog.getByRole("button", { name: new RegExp(say("role")) }).click();
  await page.getByRole("option", { name: /Editor/ }).click();
  await program.dialog.getByRole("searchbox").fill(VIEWER);
  await program.dialog.getByRole("option", { name: VIEWER }).click();
  await program.isAccessible("granting a right");
  await program.dialog.getByRole("button", { name: say("grant-add") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(inspector.getByText(VIEWER)).toBeVisible();

  await program.actAs(ADMINISTRATOR, VIEWER);
  await expect(rename).not.toHaveAttribute("aria-disabled", "true");
  await rename.click();
  await program.dialog.getByLabel(say("name")).fill("Yearly review");
  await page.keyboard.press("Enter");
  await expect(program.heading("Yearly review")).toBeVisible();
});

test("a refusal stands where the person acted", async ({ program, host }) => {
  const { page } = program;
  await program.goTo("#/settings/users");
  await expect(program.heading(say("settings-users"))).toBeVisible();
  await host.call("execute", { intent: { op: "archive-user", user: "u-mikael-lindqvist" } });
  await program.button(say("archive-of", { name: ADMINISTRATOR })).click();
  await expect(page.getByRole("alert")).toContainText(say("refusal-last-administrator"));
  await program.isAccessible("a refusal");
});
