import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, say, test } from "./support/program";

test.use({ hostArgs: [] });

const ADDRESS = "https://eur-lex.europa.eu/eli/reg/2023/1230/oj";

/** An organisation with one document, whose text leads to the web. */
function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-web-"));
  mkdirSync(join(folder, "documents"));
  writeFileSync(join(folder, "documents", "note.md"), `# Standards\n\nSee [the regulation](${ADDRESS}).\n`);
  const organisation = {
    format: "luotsi-organisation/1",
    name: { en: "Harbour Ltd" },
    languages: ["en"],
    users: [{ id: "aino", name: "Aino Virtanen", email: "aino@example.fi", administrator: true }],
    folders: [{ id: "standards", section: "documents", parent: null, name: { en: "Standards" } }],
    documents: [
      { id: "note", folder: "standards", name: { en: "Note" }, published: true, body: join("documents", "note.md") },
    ],
  };
  writeFileSync(join(folder, "organisation.json"), JSON.stringify(organisation));
  return folder;
}

test("a web address in a text is shown before the system opens it", async ({ program, host }) => {
  const { page } = program;
  await host.willChoose(bundle());
  await page.getByRole("button", { name: say("start-import-folder") }).click();
  await expect(page.getByText("Harbour Ltd")).toBeVisible();
  await program.goTo("#/documents/note");
  const opened = async () => (await (await fetch(`${host.address}/api/test/opened`)).json()) as string[];
  const link = page.getByRole("article").getByRole("link", { name: "the regulation" });
  const dialog = page.getByRole("alertdialog");

  await link.click();
  await expect(dialog).toContainText(ADDRESS);
  await program.isAccessible("an address that is about to be opened");
  await program.dismiss(dialog);
  expect(await opened()).toEqual([]);

  await link.click();
  await dialog.getByRole("button", { name: say("open-address-go") }).click();
  await expect.poll(opened).toEqual([ADDRESS]);
  await expect(page.getByRole("article")).toBeVisible();
});
