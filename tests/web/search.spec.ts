// Finding by any form of a word, as far as whoever looks may see; and the commands that are run from the same place.

import { expect, type Program, say, test } from "./support/program";
import { wordsOf } from "./support/words";

/** The dialog, opened by its key once everything can be found. */
async function opened(program: Program): Promise<void> {
  await expect(program.tree).toBeVisible();
  await program.host.call("search", { query: "", limit: 0, wait: true });
  await program.page.keyboard.press("Control+K");
  await expect(program.dialog.getByRole("searchbox")).toBeFocused();
}

const options = (program: Program) => program.dialog.getByRole("option");

for (const scheme of ["light", "dark"] as const) {
  test(`a document is found by another form of a word of its text, ${scheme}`, async ({ program }) => {
    const { page } = program;
    await page.emulateMedia({ colorScheme: scheme });
    await opened(program);
    await program.isAccessible("the palette before anything is typed");
    await page.keyboard.type("vastaanottokuittauksia");
    const hit = options(program).filter({ hasText: "Complaint procedure" });
    await expect(hit.getByRole("mark").or(hit.locator("mark"))).toHaveText("vastaanottokuittaus");
    await expect(hit).toHaveAttribute("aria-selected", "true");
    await expect(program.dialog.getByRole("searchbox")).toHaveAttribute("aria-activedescendant", /.+/);
    await expect(program.dialog.getByRole("status")).toContainText(say("palette-found", { count: 1 }));
    await program.isAccessible("what was found");
    await page.keyboard.press("Enter");
    await expect(program.heading("Complaint procedure").first()).toBeVisible();
    await expect(program.dialog).toBeHidden();
  });
}

test("a draft is found by those who may see it and by nobody else, nor through their eyes", async ({ program }) => {
  const { page } = program;
  await opened(program);
  await page.keyboard.type("arvosanoja");
  const complaint = options(program).filter({ hasText: "Complaint procedure" });
  await expect(complaint).toContainText(say("search-working"));
  await program.dismiss();

  const nothingFound = async () => {
    await page.keyboard.press("Control+K");
    await expect(program.dialog.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("arvosanoja");
    await expect(program.dialog.getByText(say("nothing-found"))).toBeVisible();
    await program.dialog.getByRole("searchbox").fill("vastaanottokuittaukset");
    await expect(complaint).toContainText("vastaanottokuittaus");
    await program.dismiss();
  };
  await program.goTo("#/access/person/u-oskar-nylund");
  await program.button(say("view-as-of", { name: "Oskar Nylund" })).click();
  await expect(page.getByRole("region", { name: say("view-as") })).toContainText("Oskar Nylund");
  await program.goTo("#/documents");
  await nothingFound();
  await program.host.call("view_as_end");
  await page.reload();
  await program.actAs("Aino Virtanen", "Oskar Nylund");
  await nothingFound();
});

test("with the pointer alone something is found, narrowed and opened", async ({ program }) => {
  const { page } = program;
  await expect(program.tree).toBeVisible();
  await program.host.call("search", { query: "", limit: 0, wait: true });
  await page.getByRole("banner").getByText(say("quick-open")).click();
  await program.dialog.getByRole("searchbox").fill("reklamaatio");
  await expect(options(program).filter({ hasText: "Complaint procedure" })).toBeVisible();
  await program.button(say("search-narrow")).click();
  await program.dialog.getByRole("button", { name: say("search-section") }).click();
  await page.getByRole("option", { name: "Processes", exact: true }).click();
  await expect(options(program).filter({ hasText: "Complaint procedure" })).toBeHidden();
  const elsewhere = options(program).filter({ hasNotText: "Processes" });
  await expect(elsewhere).toHaveCount(0);
  await expect(options(program).first()).toContainText("Complaints");
  await program.isAccessible("a search that is narrowed");
  await options(program).first().click();
  await program.dialog.getByRole("button", { name: say("open") }).click();
  await expect(page).toHaveURL(/#\/processes\/p-/);
});

test("what is archived is found only where it is asked for", async ({ program, host }) => {
  const { page } = program;
  await expect(program.tree).toBeVisible();
  await host.call("execute", { intent: { op: "archive", object: "d-tulityoohje" } });
  await opened(program);
  await page.keyboard.type("hot work instruction");
  const hot = options(program).filter({ hasText: "Hot work instruction" });
  await program.button(say("search-narrow")).click();
  await program.choice(page.getByRole("checkbox", { name: say("search-archived") })).click();
  await expect(hot).toContainText(say("archived-short"));
  await program.choice(page.getByRole("checkbox", { name: say("search-archived") })).click();
  await expect(hot).toBeHidden();
});

test("commands are run by name, in the program's language", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/documents/d-reklamaatio-ohje");
  await expect(program.heading("Complaint procedure").first()).toBeVisible();
  await opened(program);
  await page.keyboard.type(say("entry-move").replace("…", ""));
  await expect(options(program).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(program.dialog.getByRole("heading", { name: say("move-title", { name: "Complaint procedure" }) })).toBeVisible();
  await program.dismiss();

  let before = say;
  for (const [language, name] of [["fi", "Suomi"], ["sv", "Svenska"]] as const) {
    const inIts = wordsOf(language);
    await program.goTo("#/processes");
    await program.button(before("preferences")).click();
    await page.getByRole("menuitemradio", { name }).first().click();
    await expect(program.button(inIts("preferences"))).toBeVisible();
    before = inIts;
    await opened(program);
    await expect(program.dialog).toContainText(inIts("search-narrow"));
    await program.isAccessible(`the palette in ${language}`);
    await page.keyboard.type(inIts("bin"));
    await options(program).filter({ hasText: inIts("palette-go-to", { name: inIts("bin") }) }).click();
    await program.button(inIts("palette-run")).click();
    await expect(page).toHaveURL(/#\/bin/);
  }
});
