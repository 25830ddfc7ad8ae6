import { expect, type Program, say, test } from "./support/program";

const ORIGINAL = "d-laatupolitiikka";

interface Editing {
  latest: { hash: string; text: string };
}

/** Changes the first words of the original, and lets it be in force. */
async function changeOriginal({ host }: Program): Promise<void> {
  const { latest } = await host.call<Editing>("editing", { object: ORIGINAL });
  const document = JSON.parse(latest.text);
  const first = document.content.find(({ type }: { type: string }) => type === "paragraph");
  first.content = [{ type: "text", text: "Muutettu kappale." }];
  await host.call("write_document", { object: ORIGINAL, base: latest.hash, text: JSON.stringify(document) });
  await host.call("execute", { intent: { op: "set-separation-of-duties", value: false } });
  await host.call("execute", { intent: { op: "submit", object: ORIGINAL } });
  await host.call("execute", { intent: { op: "approve", object: ORIGINAL, note: "" } });
}

/** Begins a translation into Swedish, and is writing it. */
async function translate(program: Program): Promise<void> {
  const { page } = program;
  await program.goTo(`#/documents/${ORIGINAL}`);
  await program.button(say("more-actions")).click();
  await page.getByRole("menuitem", { name: say("entry-translate") }).click();
  await program.dialog.getByRole("button", { name: say("translate-language") }).click();
  await page.getByRole("option", { name: "Swedish" }).click();
  const name = program.dialog.getByRole("textbox", { name: say("translate-name") });
  await name.fill("Vår kvalitetspolicy");
  await program.isAccessible("beginning a translation");
  await program.dialog.getByRole("button", { name: say("translate"), exact: true }).click();
  await expect(page.locator("[contenteditable=true]")).toBeVisible();
}

test("a text is translated beside its original, and stays up to date with it", async ({ program }) => {
  const { page } = program;
  await page.setViewportSize({ width: 1280, height: 800 });
  await translate(program);
  await expect(program.heading("Vår kvalitetspolicy")).toBeVisible();
  await expect(program.tree).toBeHidden();
  const sheet = page.locator("[contenteditable=true]");
  const original = page.getByRole("region", { name: say("translation-original"), exact: true });

  // The block that is being translated stands out in the original.
  const paragraph = sheet.locator("p").first();
  await paragraph.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" På svenska.");
  await expect(original.locator("[data-current]")).toHaveAttribute(
    "data-block",
    (await paragraph.getAttribute("data-id")) ?? "",
  );
  await program.isAccessible("writing a translation beside its original");
  await program.button(say("diagram-done")).click();
  const table = page.getByRole("table");
  await expect(table.getByText(/På svenska\./)).toBeVisible();
  await expect(page.getByRole("columnheader")).toHaveText([/^Finnish/, /^Swedish/]);

  await changeOriginal(program);
  await program.button(say("translation-close")).click();
  await expect(page.getByText(say("translation-behind-notice"))).toBeVisible();
  await program.button(say("translation-compare")).click();
  const changed = table.getByRole("row").filter({ hasText: "Muutettu kappale." });
  await expect(changed.getByText(say("translation-changed"), { exact: true })).toBeVisible();
  await expect(changed).toContainText("På svenska.");
  await program.isAccessible("a translation beside its original");

  await page.getByRole("button", { name: /Mark as up to date/ }).click();
  await expect(page.getByText(say("translation-current", { version: 2 }))).toBeVisible();
  await expect(changed.getByText(say("translation-changed"), { exact: true })).toBeHidden();
});

test("one goes from language to language, by keyboard too", async ({ program }) => {
  const { page } = program;
  await translate(program);
  await program.button(say("diagram-done")).click();
  await program.button(say("translation-close")).click();
  const languages = program.button(say("translations-of", { language: "Swedish" }));
  await languages.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: /Swedish/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(program.button(say("translations-of", { language: "Finnish" }))).toBeVisible();
  await program.isAccessible("a document with a translation");
});
