import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, say, test } from "./support/program";

/** The smallest picture: one point. */
const POINT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

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
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("article").getByText("Written in the browser")).toBeVisible();
  await page.reload();
  await page.getByRole("radio", { name: say("version-working") }).click();
  await expect(page.getByRole("article").getByText("Written in the browser")).toBeVisible();
});

test.describe("files that become documents", () => {
  test("are told of before, come in with their folders, and one that is wrong is named", async ({ program, host }) => {
    const { page } = program;
    const folder = mkdtempSync(join(tmpdir(), "luotsi-"));
    const write = (name: string, text: string) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    };
    write("Brought/first.md", "# First of all\n\nText.\n\n<video></video>\n");
    write("Brought/Inner/second.md", "# Second\n");
    write("Brought/Inner/broken.docx", "PK no archive");
    write("Brought/chart.png", "P");
    await host.willChoose(join(folder, "Brought"));
    await program.goTo("#/documents");
    await page.getByRole("button", { name: say("new"), exact: true }).click();
    await page.getByRole("menuitem", { name: say("entry-import-documents") }).click();
    await program.isAccessible("choosing files to bring in");
    await program.dialog.getByRole("button", { name: say("import-documents-folder") }).click();

    const found = program.dialog.getByRole("region", { name: say("import-documents-list") });
    await expect(found).toContainText("First of all");
    await expect(found).toContainText(say("doc-loss-raw-html"));
    await expect(found).toContainText("broken.docx");
    await expect(found).toContainText(say("error-not-a-document"));
    await expect(program.dialog).toContainText("Brought/chart.png");
    await expect(program.row("Brought")).toHaveCount(0);
    await program.isAccessible("what files would lose");
    await program.dialog.getByRole("button", { name: say("import-documents-go", { count: 2 }) }).click();

    const report = program.dialog.getByRole("region", { name: say("import-documents-report") });
    await expect(report).toContainText("broken.docx");
    await program.isAccessible("what became of files");
    await report.getByRole("button", { name: "Second" }).click();
    await expect(program.heading("Second").first()).toBeVisible();
    await expect(page.getByRole("navigation", { name: say("path") })).toContainText("Brought");
    await expect(page.getByRole("navigation", { name: say("path") })).toContainText("Inner");
    rmSync(folder, { recursive: true });
  });

  test("open at once where it is one", async ({ program, host }) => {
    const folder = mkdtempSync(join(tmpdir(), "luotsi-"));
    writeFileSync(
      join(folder, "all.md"),
      `# All of it\n\n> [!WARNING]\n> Careful\n\n- [x] Done\n\n| A | B |\n|--:|---|\n| 1 | 2 |\n\nSee[^1] [Vision](luotsi:object/d-vastuut).\n\n![Point](data:image/png;base64,${POINT})\n\n[^1]: A note.\n`,
    );
    await host.willChoose(join(folder, "all.md"));
    await program.goTo("#/documents");
    await program.page.getByRole("button", { name: say("new"), exact: true }).click();
    await program.page.getByRole("menuitem", { name: say("entry-import-documents") }).click();
    await program.dialog.getByRole("button", { name: say("import-documents-files") }).click();
    await expect(program.dialog).toContainText(say("import-documents-all-kept"));
    await program.dialog.getByRole("button", { name: say("import-documents-go", { count: 1 }) }).click();
    await expect(program.heading("All of it").first()).toBeVisible();
    const text = program.page.getByRole("article");
    await expect(text.getByRole("note", { name: say("doc-tone-warning") })).toContainText("Careful");
    await expect(text.getByRole("checkbox")).toBeChecked();
    await expect(text.getByLabel(say("doc-footnote", { number: 1 }))).toHaveText("1");
    await expect(text.getByRole("img", { name: "Point" })).toHaveJSProperty("naturalWidth", 1);
    await program.isAccessible("reading a document");
    await text.getByRole("link", { name: "Vision" }).click();
    await expect(program.page).toHaveURL(/d-vastuut/);
    rmSync(folder, { recursive: true });
  });
});
