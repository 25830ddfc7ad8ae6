import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standingOn } from "./support/active";
import { expect, type Program, say, test } from "./support/program";

const PROCEDURES = "#/documents/f-toimintaohjeet";

const grid = ({ page }: Program) => page.getByRole("main").getByRole("grid");
const rowsOf = (program: Program) => grid(program).getByRole("row").filter({ has: program.page.getByRole("link") });
const names = (program: Program) => rowsOf(program).getByRole("link").allTextContents();
const header = (program: Program, column: "name" | "responsible" | "changed" | "review-due") =>
  grid(program).getByRole("columnheader", { name: say(`list-column-${column}`) });
const row = (program: Program, name: string) => rowsOf(program).filter({ hasText: name });
const bar = ({ page }: Program, count: number) => page.getByRole("region", { name: say("list-chosen", { count }) });

test("columns sort upwards, downwards and no more, and the address keeps it", async ({ program }) => {
  const { page } = program;
  await program.goTo(PROCEDURES);
  await expect(rowsOf(program)).toHaveCount(11);
  const asInTree = await names(program);
  const byName = header(program, "name");
  await expect(byName).toHaveAttribute("aria-sort", "none");
  await byName.getByRole("button").click();
  await expect(byName).toHaveAttribute("aria-sort", "ascending");
  await expect(rowsOf(program).first()).toContainText("Calibration of measuring equipment");
  const upwards = await names(program);
  expect(upwards).toEqual(upwards.toSorted((a, b) => a.localeCompare(b, "en")));
  await byName.getByRole("button").click();
  await expect(byName).toHaveAttribute("aria-sort", "descending");
  await expect(rowsOf(program).first()).toContainText("Work instructions");
  await page.reload();
  await expect(byName).toHaveAttribute("aria-sort", "descending");
  await expect(rowsOf(program).first()).toContainText("Work instructions");
  await byName.getByRole("button").click();
  await expect(byName).toHaveAttribute("aria-sort", "none");
  await expect.poll(() => names(program)).toEqual(asInTree);
  await program.isAccessible("a list");
});

test("filters leave what is asked for, and say what they leave out", async ({ program }) => {
  const { page } = program;
  await program.goTo(PROCEDURES);
  await page.getByRole("searchbox", { name: say("list-filter-text") }).fill("ins");
  await expect(rowsOf(program)).toHaveCount(2);
  await page.getByRole("button", { name: say("list-whole") }).click();
  await expect(row(program, "Welding instructions").first()).toContainText("Work instructions");
  await page.getByRole("searchbox", { name: say("list-filter-text") }).fill("");

  await page.getByRole("button", { name: say("list-filters") }).click();
  const fields = page.getByRole("group", { name: say("list-filters") });
  await fields.getByRole("button", { name: new RegExp(say("state")) }).click();
  await page.getByRole("option", { name: say("state-draft") }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => names(program)).toEqual(["Handling of engineering changes"]);
  await program.isAccessible("the filters of a list");

  await page.getByRole("button", { name: say("list-filters-count", { count: 1 }) }).click();
  await expect(fields).toBeHidden();
  const chips = page.getByRole("list", { name: say("list-filters") });
  await expect(chips).toContainText(say("state-draft"));
  await chips.getByRole("button", { name: say("list-chip-remove", { name: say("state-draft") }) }).click();
  await expect(row(program, "Complaint procedure")).toBeVisible();

  await page.getByRole("searchbox", { name: say("list-filter-text") }).fill("nothing is called so");
  await expect(page.getByRole("heading", { name: say("list-nothing") })).toBeVisible();
  await program.isAccessible("a list of nothing");
  await page.getByRole("button", { name: say("list-filters-clear") }).click();
  await expect(row(program, "Complaint procedure")).toBeVisible();
});

test("a view is saved, survives a reload, is gone to from anywhere, and forgotten", async ({ program }) => {
  const { page } = program;
  const views = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true });
  const choose = async (button: string, item: string) => {
    await views(button).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await program.goTo("#/documents");
  await choose(say("list-views"), say("list-view-drafts"));
  await expect(views(say("list-view-drafts"))).toBeVisible();
  await choose(say("list-view-drafts"), say("list-view-all"));
  await page.getByRole("button", { name: say("list-whole") }).click();
  await page.getByRole("searchbox", { name: say("list-filter-text") }).fill("welding");
  await header(program, "name").getByRole("button").click();
  await expect(row(program, "Complaint procedure")).toBeHidden();
  const listed = await names(program);
  await choose(say("list-views"), say("list-view-save"));
  await program.dialog.getByLabel(say("name")).fill("All about welding");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: /All about welding/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: /All about welding/ })).toBeVisible();
  await expect.poll(() => names(program)).toEqual(listed);

  await program.goTo("#/processes");
  await expect(program.row("Management")).toBeVisible();
  await page.keyboard.press("Control+k");
  await program.dialog.getByRole("combobox").or(program.dialog.getByRole("searchbox")).first().fill("all about welding");
  await page.getByRole("option", { name: /All about welding/ }).click();
  await program.dialog.getByRole("button", { name: say("palette-run") }).click();
  await expect(page.getByRole("heading", { name: /All about welding/ })).toBeVisible();
  await expect.poll(() => names(program)).toEqual(listed);

  await choose("All about welding", say("list-view-rename", { name: "All about welding" }));
  await program.dialog.getByLabel(say("name")).fill("Welding");
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(page.getByRole("heading", { name: /^Welding \(/ })).toBeVisible();
  await choose("Welding", say("list-view-delete", { name: "Welding" }));
  await views(say("list-views")).click();
  await expect(page.getByRole("menuitem", { name: say("list-view-overdue") })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Welding" })).toBeHidden();
});

test("several are chosen, moved as one, and brought back as one", async ({ program }) => {
  const { page } = program;
  await program.goTo(PROCEDURES);
  await expect(rowsOf(program)).toHaveCount(11);
  const before = await names(program);
  await row(program, "Complaint procedure").locator("[data-box]").click();
  await row(program, "Nonconformity procedure").locator("[data-box]").click();
  await expect(row(program, "Complaint procedure")).toHaveAttribute("aria-selected", "true");
  await program.isAccessible("a list of which some is chosen");
  await bar(program, 2)
    .getByRole("button", { name: say("list-deed-move") })
    .click();
  await program.dialog.getByRole("searchbox").fill("Forms");
  await program.dialog.getByRole("option", { name: "Forms" }).click();
  await program.isAccessible("where several are moved to");
  await program.dialog.getByRole("button", { name: say("move-here") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(rowsOf(program)).toHaveCount(9);
  await program.goTo("#/documents/f-lomakkeet");
  await expect(row(program, "Complaint procedure")).toBeVisible();
  await expect(row(program, "Nonconformity procedure")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row(program, "Complaint procedure")).toBeHidden();
  await program.goTo(PROCEDURES);
  await expect.poll(() => names(program)).toEqual(before);
});

test("everything is done by the keyboard alone", async ({ program }) => {
  const { page } = program;
  await program.goTo(PROCEDURES);
  const list = grid(program);
  await expect(rowsOf(program)).toHaveCount(11);
  await list.focus();
  await page.keyboard.press("ArrowDown");
  await expect(standingOn(list)).toContainText((await names(program))[1] ?? "");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar(program, 3)).toBeVisible();
  await page.keyboard.press("Control+a");
  await expect(bar(program, 11)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(program, 11)).toBeHidden();
  await page.keyboard.press("End");
  const last = (await names(program)).at(-1) ?? "";
  await page.keyboard.press("Space");
  await page.keyboard.press("Delete");
  await expect(row(program, last)).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(row(program, last)).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(list.getByRole("checkbox", { name: say("list-choose-all") })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(header(program, "name")).toHaveAttribute("aria-sort", "ascending");
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(program.heading("Calibration of measuring equipment").first()).toBeVisible();
});

test("rows are dragged onto a folder of the tree", async ({ program }) => {
  const { page } = program;
  await program.goTo(PROCEDURES);
  await row(program, "Complaint procedure").locator("[data-box]").click();
  await row(program, "Document control").locator("[data-box]").click();
  const from = await row(program, "Document control").boundingBox();
  const onto = await program.row("Forms").boundingBox();
  if (!from || !onto) throw new Error("there is nothing to drag");
  await page.mouse.move(from.x + 300, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(onto.x + 60, onto.y + onto.height / 2 + 12, { steps: 4 });
  await page.mouse.move(onto.x + 60, onto.y + onto.height / 2, { steps: 2 });
  await page.mouse.up();
  await expect(rowsOf(program)).toHaveCount(9);
  await program.goTo("#/documents/f-lomakkeet");
  await expect(row(program, "Complaint procedure")).toBeVisible();
  await expect(row(program, "Document control")).toBeVisible();
});

test("what may not be done to some is told, with who they are and why", async ({ program }) => {
  const { page } = program;
  await program.actAs("Aino Virtanen", "Oskar Nylund");
  await program.goTo(PROCEDURES);
  await row(program, "Complaint procedure").locator("[data-box]").click();
  const archive = bar(program, 1).getByRole("button", { name: new RegExp(`^${say("list-deed-archive")}`) });
  await archive.click();
  await expect(program.dialog.getByRole("heading", { name: say("list-none-archive") })).toBeVisible();
  await expect(program.dialog).toContainText("Complaint procedure");
  await expect(program.dialog).toContainText(say("role-administrator"));
  await program.isAccessible("why something can not be done to what is chosen");
  await program.dismiss();
  await expect(page.getByRole("main").getByRole("grid")).toBeVisible();
});

test("what is chosen is taken out as files", async ({ program, host }) => {
  const { page } = program;
  const folder = mkdtempSync(join(tmpdir(), "luotsi-files-"));
  await host.willChoose(folder);
  await program.goTo(PROCEDURES);
  for (const name of ["Work instructions", "Complaint procedure", "Document control"])
    await row(program, name).locator("[data-box]").click();
  await bar(program, 3)
    .getByRole("button", { name: say("list-export") })
    .click();
  await page.getByRole("menuitem", { name: say("doc-export-docx") }).click();
  await expect(program.dialog).toContainText(say("list-exported", { count: 2, folder }));
  await expect(program.dialog.getByRole("listitem")).toContainText("Work instructions");
  await program.isAccessible("what was taken out");
  await program.dismiss();
  expect(readdirSync(folder).toSorted()).toEqual(["Complaint procedure.docx", "Document control.docx"]);
  rmSync(folder, { recursive: true });
});

test.describe("in Finnish", () => {
  test.use({ locale: "fi-FI" });

  test("names sort as Finns have them, and all is said in Finnish", async ({ program, host }) => {
    const { page } = program;
    for (const [id, name] of [
      ["n1", "Öljyt"],
      ["n2", "Äänitteet"],
      ["n3", "Zeppelin"],
    ])
      await host.call("execute", {
        intent: { op: "create", id, kind: "document", parent: "f-lomakkeet", name: { fi: name } },
      });
    await program.open("#/documents/f-lomakkeet");
    await page.getByRole("columnheader", { name: "Nimi" }).getByRole("button").click();
    await expect.poll(async () => (await names(program)).slice(-3)).toEqual(["Zeppelin", "Äänitteet", "Öljyt"]);
    await page.getByRole("button", { name: "Suodattimet" }).click();
    await expect(page.getByText("Muutettu aikaisintaan")).toBeVisible();
    await program.isAccessible("a list in Finnish");
  });
});
