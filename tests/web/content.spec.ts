import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, say, test } from "./support/program";

/** One red dot. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";

test("a diagram is drawn, can be zoomed by keyboard, and keeps its watermark", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-strategia");
  const diagram = page.getByRole("application", { name: /Strategy and annual planning/ });
  await expect(diagram.locator(".djs-shape").first()).toBeVisible();
  await expect(page.locator(".bjs-powered-by")).toBeVisible();
  const scale = page.getByRole("toolbar", { name: say("diagram-tools") });
  const before = await scale.textContent();
  await diagram.focus();
  await page.keyboard.press("+");
  await expect(scale).not.toHaveText(before ?? "");
  await page.keyboard.press("0");
  await program.isAccessible("a diagram");
});

test("a document shows its text", async ({ program }) => {
  await program.goTo("#/documents/d-laatupolitiikka");
  await expect(program.heading("Quality policy").first()).toBeVisible();
  await expect(program.page.getByRole("article")).toContainText("Hallakoski");
  await program.isAccessible("a document");
});

test("a file can be saved, and a web page is shown without being loaded", async ({ program }) => {
  await program.goTo("#/documents/d-mittavalineluettelo");
  await expect(program.page.getByText("mittavalineluettelo.csv")).toBeVisible();
  await program.isAccessible("a file");
  await program.goTo("#/documents/d-koneasetus");
  await expect(program.page.getByText("https://eur-lex.europa.eu/eli/reg/2023/1230/oj")).toBeVisible();
  await program.isAccessible("a web page");
});

test("what is missing in the chosen language is shown in another one, and marked", async ({ program }) => {
  await program.goTo("#/processes/p-tietoturva");
  const row = program.row("Tietoturvapoikkeaman käsittely");
  await expect(row).toBeVisible();
  await expect(row).toHaveAccessibleName(/Missing in the chosen language; shown in Finnish/);
  await expect(program.heading("Tietoturvapoikkeaman käsittely")).toBeVisible();
});

test("the approved version and the working copy are both to be seen by who writes", async ({ program }) => {
  await program.goTo("#/documents/d-laatutavoitteet");
  const versions = program.page.getByRole("radiogroup", { name: say("version-shown") });
  await expect(versions).toBeVisible();
  await versions.getByRole("radio", { name: say("version-working") }).click();
  await expect(program.page.getByRole("article")).toBeVisible();
  await program.isAccessible("a working copy");
});

test("properties, links and use are changed in the inspector", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-myynti");
  const inspector = page.getByRole("region", { name: say("inspector-of", { name: "Sales" }) });
  await inspector.getByRole("button", { name: say("responsible-edit") }).click();
  await program.dialog.getByRole("searchbox").fill("Petra");
  await program.dialog.getByRole("option", { name: /Petra Salminen/ }).click();
  await program.isAccessible("choosing who is responsible");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(inspector.getByText("Petra Salminen").first()).toBeVisible();

  await inspector.getByRole("button", { name: say("review-interval-edit") }).click();
  await program.dialog.getByRole("textbox").fill("7");
  await page.keyboard.press("Enter");
  await expect(inspector.getByText(say("months", { count: 7 }))).toBeVisible();

  await inspector.getByRole("button", { name: say("link-add") }).click();
  await program.dialog.getByRole("searchbox").fill("Code of conduct");
  await program.dialog.getByRole("option", { name: /Code of conduct/ }).click();
  await program.dialog.getByRole("button", { name: say("link-add") }).click();
  await inspector.getByRole("button", { name: "Code of conduct", exact: true }).click();
  await expect(program.heading("Code of conduct").first()).toBeVisible();
  const used = page.getByRole("region", { name: say("inspector-of", { name: "Code of conduct" }) });
  await expect(used.getByRole("button", { name: "Sales", exact: true })).toBeVisible();
});

test("favourites and what was opened lately are at hand", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/documents/d-laatupolitiikka");
  await program.button(say("favourite")).click();
  await expect(program.button(say("favourite"))).toHaveAttribute("aria-pressed", "true");
  await program.goTo("#/processes");
  await program.button(say("favourites-and-recent")).click();
  await page
    .getByRole("menuitem", { name: /Quality policy/ })
    .first()
    .click();
  await expect(program.heading("Quality policy").first()).toBeVisible();
});

test("what has no content yet offers what gives it one", async ({ program, host }) => {
  const file = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), "note.md");
  writeFileSync(file, "# A note\n");
  await program.goTo("#/documents");
  await program.button(say("new")).click();
  await program.page.getByRole("menuitem", { name: say("new-document") }).click();
  await program.dialog.getByLabel(say("name")).fill("Note");
  await program.page.keyboard.press("Enter");
  await expect(program.page.getByText(say("content-empty-document"))).toBeVisible();
  await program.isAccessible("a document without content");
  await host.willChoose(file);
  await program.button(say("entry-attach-file")).click();
  // A Markdown file is shown as a text; the file itself stays as it is.
  await expect(program.page.getByRole("article").getByRole("heading", { name: "A note" })).toBeVisible();
  await program.isAccessible("an attached Markdown file");
  const copy = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), "copy.md");
  await host.willChoose(copy);
  await program.button(say("save-copy")).click();
  await expect.poll(() => existsSync(copy) && readFileSync(copy, "utf8")).toBe("# A note\n");
});

test("an attached picture is shown", async ({ program, host }) => {
  const file = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), "dot.png");
  writeFileSync(file, Buffer.from(PNG, "base64"));
  await program.goTo("#/documents/d-hinnoittelu");
  await expect(program.heading("Pricing principles 2027").first()).toBeVisible();
  await host.call("attach_path", { object: "d-hinnoittelu", path: file });
  const picture = program.page.getByRole("img", { name: say("file-picture", { name: "dot.png" }) });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty("naturalWidth", 1);
  await program.isAccessible("an attached picture");
});
