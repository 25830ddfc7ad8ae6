import { mkdtempSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Host } from "./support/host";
import { expect, Program, say, test } from "./support/program";

const PASSPHRASE = "three words together";

/** A workspace of its own, made and closed again. */
async function makeWorkspace(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), "workspace");
  const maker = await Host.start([]);
  const name = "Kotkan Veistämö";
  await maker.call("create_workspace", { name, languages: ["fi"], userName: "Aino", folder, passphrase: PASSPHRASE });
  await maker.stop();
  return folder;
}

test.use({ hostArgs: [] });

test("a workspace asks for its passphrase, and opens with the right one", async ({ page }) => {
  const host = await Host.start(["--workspace", await makeWorkspace()]);
  const program = new Program(page, host);
  await program.open();
  await expect(program.heading(say("passphrase-title"))).toBeVisible();
  await program.isAccessible("the passphrase");
  await page.getByLabel(say("passphrase")).fill("not this one");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText(say("error-wrong-passphrase"));
  await page.getByLabel(say("passphrase")).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kotkan Veistämö").first()).toBeVisible();
  await host.stop();
});

test("a workspace that another program holds says so", async ({ page }) => {
  const folder = await makeWorkspace();
  const holder = await Host.start(["--workspace", folder], { LUOTSI_PASSPHRASE: PASSPHRASE });
  await holder.call("start");
  const host = await Host.start(["--workspace", folder], { LUOTSI_PASSPHRASE: PASSPHRASE });
  const program = new Program(page, host);
  await program.open();
  await expect(program.heading(say("blocked-held-title"))).toBeVisible();
  await expect(page.getByText(say("blocked-untouched"))).toBeVisible();
  await program.isAccessible("a workspace that is held");
  await holder.stop();
  await page.getByRole("button", { name: say("try-again") }).click();
  await expect(page.getByText("Kotkan Veistämö").first()).toBeVisible();
  await host.stop();
});

test("a damaged workspace is left as it is, and says so", async ({ page }) => {
  const folder = await makeWorkspace();
  for (const name of readdirSync(folder).filter((file) => /\.(db|sqlite)/.test(file))) {
    const path = join(folder, name);
    const { size } = statSync(path);
    truncateSync(path, Math.floor(size / 2));
    writeFileSync(path, "no page of a database", { flag: "r+" });
  }
  const host = await Host.start(["--workspace", folder], { LUOTSI_PASSPHRASE: PASSPHRASE });
  const program = new Program(page, host);
  await program.open();
  await expect(program.heading(say("blocked-damaged-title"))).toBeVisible();
  await page.getByRole("button", { name: say("blocked-elsewhere") }).click();
  await expect(program.heading(say("start-title"))).toBeVisible();
  await host.stop();
});
