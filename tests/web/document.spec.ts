import { expect, say, test } from "./support/program";

test("a document is written, saved by itself, and there after the page is loaded again", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/documents/d-vastuut");
  await program.button(say("entry-edit-document")).first().click();
  const sheet = page.locator("[contenteditable=true]");
  await expect(sheet).toBeVisible();
  await program.isAccessible("writing a document");
  await sheet.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Written in the browser");
  await page.getByRole("button", { name: say("diagram-done"), exact: true }).click();
  await expect(page.getByRole("main").getByText("Written in the browser")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main").getByText("Written in the browser")).toBeVisible();
});
