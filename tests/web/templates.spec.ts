import { expect, say, test } from "./support/program";

const TEMPLATE = "d-vastuut";
const PARENT = "f-toimintaohjeet";

test("a template gives new documents numbers, and headings that they must have before they are submitted", async ({
  program,
}) => {
  const { page } = program;
  const inspector = page.getByRole("region", { name: say("properties") });

  // A document becomes a template, by its properties.
  await program.goTo(`#/documents/${TEMPLATE}`);
  const offered = page.getByRole("switch", { name: say("document-template-offered") });
  await program.choice(offered).click();
  await program.dialog.getByRole("textbox", { name: say("document-template-numbering") }).fill("TO-{000}");
  await expect(program.dialog).toContainText("TO-001");
  const headings = ["Päätösrajat", "Asiakirjat"];
  await program.dialog.getByRole("textbox", { name: say("document-template-headings") }).fill(headings.join("\n"));
  await program.isAccessible("offering a document as a template");
  await program.dialog.getByRole("button", { name: say("document-template-offer") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(offered).toBeChecked();
  await expect(inspector).toContainText("TO-{000}");

  // A new one begins with it.
  await program.goTo(`#/documents/${PARENT}`);
  await program.button(say("new-document")).first().click();
  await program.dialog.getByRole("textbox", { name: new RegExp(say("name")) }).fill("Welding duties");
  await program.dialog.getByRole("button", { name: new RegExp(say("template")) }).click();
  const option = page.getByRole("option", { name: /Responsibilities/ });
  await expect(option).toContainText("TO-001");
  await option.click();
  await program.dialog.getByRole("button", { name: say("create"), exact: true }).click();
  await expect(program.heading("TO-001 Welding duties")).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("Laatupäällikkö raportoi");
  await expect(inspector).toContainText(say("document-begun-with"));

  // It is not submitted as it is, and says what it lacks.
  const submit = program.button(say("entry-submit")).first();
  await submit.click();
  const refusal = page.getByRole("alert").filter({ hasText: say("refusal-missing-headings") });
  await expect(refusal).toContainText("Asiakirjat");
  await expect(refusal).not.toContainText("Päätösrajat");
  await program.isAccessible("a text that lacks a heading");

  // The editor puts the heading in.
  await program.button(say("entry-edit-document")).first().click();
  const insert = program.button(say("document-heading-insert", { heading: "Asiakirjat" }));
  await expect(insert).toBeVisible();
  await program.isAccessible("writing a text that lacks a heading");
  await insert.focus();
  await page.keyboard.press("Enter");
  const sheet = page.locator("[contenteditable=true]");
  await expect(sheet.getByRole("heading", { name: "Asiakirjat" })).toBeVisible();
  await expect(sheet).toBeFocused();
  await expect(insert).toBeHidden();
  await page.keyboard.type("The log of the day");
  await page.getByRole("button", { name: say("diagram-done"), exact: true }).click();
  await expect(sheet).toBeHidden();
  await submit.click();
  await expect(submit).toBeHidden();
  await expect(page.getByRole("article").first()).toContainText("The log of the day");
});

test("a document is numbered by hand, found by its number, and no other has the same", async ({ program }) => {
  const { page } = program;
  await program.goTo(`#/documents/${TEMPLATE}`);
  const number = async (words: string) => {
    await program.button(say("document-number-edit")).click();
    await program.dialog.getByRole("textbox", { name: say("document-number") }).fill(words);
    await program.dialog.getByRole("button", { name: say("save"), exact: true }).click();
  };
  await number("LT-7");
  await expect(program.heading("LT-7 Responsibilities and authorities")).toBeVisible();
  await program.goTo("#/documents/d-laatupolitiikka");
  await expect(program.heading("Quality policy")).toBeVisible();
  await number("lt-7");
  await expect(program.dialog).toContainText(say("refusal-number-taken"));
  await program.dialog.getByRole("button", { name: say("cancel") }).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("LT-7");
  await expect(page.getByRole("option", { name: /Responsibilities/ })).toBeVisible();
});
