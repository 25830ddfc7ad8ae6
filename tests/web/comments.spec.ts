import type { Page } from "@playwright/test";
import { expect, say, test } from "./support/program";

const DOCUMENT = "d-vastuut";

/** Presses a key that moves the caret, and waits until what is selected is that, and what stands behind it. */
async function moves(page: Page, key: string, selected: string, behind: boolean): Promise<void> {
  await page.keyboard.press(key);
  const stands = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset = 0 } = window.getSelection() ?? {};
      return [String(window.getSelection()), (focusNode?.textContent ?? "").length > focusOffset];
    });
  await expect.poll(stands).toEqual([selected, behind]);
}

/** Words that somebody wrote, selected. */
async function written(page: Page, words: string) {
  const sheet = page.locator("[contenteditable=true]");
  await expect(sheet).toBeVisible();
  await sheet.locator("p").last().click();
  await moves(page, "End", "", false);
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await expect(sheet.locator("p").last()).toHaveText(words);
  await moves(page, "Shift+Home", words, true);
  await expect(page.getByRole("toolbar").getByRole("button", { name: say("doc-comment"), exact: true })).toBeEnabled();
  return sheet;
}

test("what is said in the margin is answered, resolved and reopened, and stays at its words", async ({ program }) => {
  const { page } = program;
  await program.goTo(`#/documents/${DOCUMENT}`);
  await program.button(say("entry-edit-document")).first().click();
  const sheet = await written(page, "Call the customer at once");
  const margin = page.getByRole("region", { name: say("doc-comments"), exact: true });

  // By keyboard alone: said, and back in the text.
  await page.keyboard.press("Control+Alt+m");
  await expect(margin.getByRole("textbox", { name: say("doc-comment-words") })).toBeFocused();
  await page.keyboard.type("How soon?");
  await page.keyboard.press("Control+Enter");
  await expect(sheet).toBeFocused();
  const card = margin.getByRole("article", { name: /Call the customer at once/ });
  await expect(card).toContainText("How soon?");
  await program.isAccessible("a comment in the margin");

  // What is written around the words does not move it away from them, and nothing said is typed into the text.
  await moves(page, "End", "", false);
  await page.keyboard.type(", always");
  await expect(card).toContainText("Call the customer at once");
  await expect(card).not.toContainText("always");
  await expect(sheet).not.toContainText("How soon?");

  // From the words to the comment, and back.
  await moves(page, "Home", "", true);
  await expect(card.getByRole("textbox", { name: say("doc-comment-answer") })).toBeVisible();
  await page.keyboard.press("Control+Alt+m");
  await expect(card).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet).toBeFocused();
  await card.click({ position: { x: 20, y: 12 } });
  await expect(sheet).toBeFocused();
  await expect(card.getByRole("textbox", { name: say("doc-comment-answer") })).toBeVisible();

  await card.getByRole("textbox", { name: say("doc-comment-answer") }).fill("Within a day");
  await card.getByRole("button", { name: say("doc-comment-do-answer"), exact: true }).click();
  await expect(card).toContainText("Within a day");
  await card.getByRole("button", { name: say("doc-comment-resolve") }).click();
  await expect(card).toContainText(say("doc-comment-was-resolved"));
  await card.getByRole("button", { name: say("doc-comment-reopen") }).click();
  await expect(card).toContainText(say("doc-comment-was-reopened"));

  // Who reads the working copy reads it too, and who reads what is in force does not.
  await page.getByRole("button", { name: say("diagram-done"), exact: true }).click();
  await page.getByRole("radio", { name: say("version-working") }).click();
  await expect(card).toContainText("Within a day");
  await page.getByRole("link", { name: "Call the customer at once" }).focus();
  await page.keyboard.press("Enter");
  await expect(card).toBeFocused();
  await program.isAccessible("reading a text and what is said about it");
  await page.getByRole("radio", { name: say("version-approved") }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByText("Within a day")).toBeHidden();
});

test("a comment goes with its words marked no more, and can be brought back", async ({ program }) => {
  const { page } = program;
  await program.goTo(`#/documents/${DOCUMENT}`);
  await program.button(say("entry-edit-document")).first().click();
  const sheet = await written(page, "Write it down");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: say("doc-comment"), exact: true })
    .click();
  await page.keyboard.type("Where?");
  await page.getByRole("button", { name: say("doc-comment-add") }).click();
  const card = page.getByRole("article", { name: /Write it down/ });
  await card.click({ position: { x: 20, y: 12 } });
  await card.getByRole("button", { name: say("doc-comment-remove") }).click();
  await expect(card).toHaveCount(0);
  await expect(sheet).toContainText("Write it down");
  await expect(sheet).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(card).toContainText("Where?");
});
