import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { standingOn } from "./support/active";
import { expect, type Program, say, test } from "./support/program";

const AINO = "Aino Virtanen";

function grid({ page }: Program): Locator {
  return page.getByRole("treegrid", { name: say("matrix-label") });
}

async function open(program: Program): Promise<Locator> {
  await program.goTo("#/access/matrix");
  const matrix = grid(program);
  await expect(matrix.getByRole("rowheader", { name: "Processes" })).toBeVisible();
  return matrix;
}

/** The element that the keyboard stands on. */
function active(program: Program): Locator {
  return standingOn(grid(program));
}

/** Chooses in one of the filters. */
async function choose({ page }: Program, filter: string, item: string): Promise<void> {
  await page
    .getByRole("group", { name: say("matrix-filters") })
    .getByRole("button", { name: new RegExp(`${filter}$`) })
    .click();
  await page.getByRole("option", { name: item, exact: true }).click();
}

for (const scheme of ["light", "dark"] as const) {
  test(`the matrix is accessible, ${scheme}`, async ({ program }) => {
    await program.page.emulateMedia({ colorScheme: scheme });
    await open(program);
    await program.isAccessible("the matrix");
    await grid(program).focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await program.page.keyboard.press(key);
    await program.isAccessible("a cell of the matrix");
  });
}

test("the keyboard goes from corner to corner, and cells say in words what they show", async ({ program }) => {
  const { keyboard } = program.page;
  const matrix = await open(program);
  await matrix.focus();
  await keyboard.press("Control+Home");
  await expect(active(program)).toContainText("Processes");
  await keyboard.press("ArrowRight");
  await expect(active(program)).toHaveAccessibleName(/^Aino Virtanen, Processes: .*grant rights/);
  await keyboard.press("Control+End");
  const rows = Number(await matrix.getAttribute("aria-rowcount"));
  const columns = Number(await matrix.getAttribute("aria-colcount"));
  await expect(active(program)).toHaveAttribute("aria-colindex", String(columns));
  await expect(active(program).locator("..")).toHaveAttribute("aria-rowindex", String(rows));
  await keyboard.press("Home");
  await expect(active(program)).toHaveAttribute("aria-colindex", "1");
});

test("a row folds and opens by keyboard and by pointer", async ({ program }) => {
  const { keyboard } = program.page;
  const matrix = await open(program);
  const documents = matrix.getByRole("row").filter({ has: program.page.getByText("Documents", { exact: true }) });
  await expect(documents).toHaveAttribute("aria-expanded", "true");
  const before = Number(await matrix.getAttribute("aria-rowcount"));
  await documents.getByRole("rowheader").click();
  await keyboard.press("ArrowLeft");
  await expect(documents).toHaveAttribute("aria-expanded", "false");
  await expect.poll(async () => Number(await matrix.getAttribute("aria-rowcount"))).toBeLessThan(before);
  await documents.locator("[data-twisty]").click();
  await expect(documents).toHaveAttribute("aria-expanded", "true");
  await expect(active(program)).toContainText("Documents");
});

test("a cell opens why", async ({ program }) => {
  const matrix = await open(program);
  await matrix.focus();
  await program.page.keyboard.press("Control+Home");
  await program.page.keyboard.press("ArrowRight");
  await program.page.keyboard.press("Enter");
  await expect(program.dialog).toContainText(AINO);
  await program.dismiss();
  await expect(matrix).toBeFocused();
});

test("filters leave rows and columns, and say when nothing is left", async ({ program }) => {
  const { page } = program;
  const matrix = await open(program);
  await choose(program, say("matrix-section"), "Documents");
  await expect(matrix.getByRole("rowheader", { name: "Processes" })).toBeHidden();
  await choose(program, say("matrix-action"), "Grant rights");
  await expect(matrix).toHaveAttribute("aria-colcount", "3");
  await expect(matrix.getByRole("columnheader", { name: AINO })).toBeVisible();
  await choose(program, say("matrix-only"), say("matrix-through-group"));
  await expect(page.getByText(say("matrix-empty"))).toBeVisible();
  await program.button(say("matrix-all-again")).click();
  await expect(matrix.getByRole("rowheader", { name: "Processes" })).toBeVisible();
});

test("what other filters leave begins at its top, and few columns share the room", async ({ program }) => {
  const matrix = await open(program);
  await matrix.focus();
  await program.page.keyboard.press("Control+End");
  const scrolled = () => matrix.evaluate((element) => element.scrollTop + element.scrollLeft);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await choose(program, say("matrix-section"), "Documents");
  await expect(matrix.getByRole("rowheader", { name: "Documents" })).toBeVisible();
  await expect.poll(scrolled).toBe(0);
  await choose(program, say("matrix-columns"), say("matrix-groups"));
  const column = matrix.getByRole("columnheader", { name: "Quality team" });
  await expect.poll(async () => (await column.boundingBox())?.width ?? 0).toBeGreaterThan(80);
});

test("what was looked at before comes back as it is now, however often", async ({ program }) => {
  const matrix = await open(program);
  for (let turn = 0; turn < 3; turn++) {
    await choose(program, say("matrix-section"), "Risks");
    await expect(matrix.getByRole("rowheader", { name: "Processes" })).toBeHidden();
    await choose(program, say("matrix-section"), say("matrix-all"));
    await expect(matrix.getByRole("rowheader", { name: "Processes" })).toBeVisible();
  }
});

test("who has no rights at all is shown, or that there is nobody", async ({ program }) => {
  const { page } = program;
  const matrix = await open(program);
  await choose(program, say("matrix-only"), say("matrix-no-rights"));
  await expect(page.getByRole("heading", { name: say("matrix-no-rights-empty") })).toBeVisible();
  await choose(program, say("matrix-section"), "Risks");
  await expect(matrix.getByRole("columnheader", { name: "Oskar Nylund" })).toBeVisible();
  await expect(matrix.getByRole("columnheader", { name: AINO })).toHaveCount(0);
  await expect(page.getByRole("note")).toContainText(say("matrix-no-rights-note"));
});

test("all rows open and close at once, and the marks are explained", async ({ program }) => {
  const matrix = await open(program);
  const rows = async () => Number(await matrix.getAttribute("aria-rowcount"));
  const before = await rows();
  await program.button(say("matrix-open-all")).click();
  await expect.poll(rows).toBeGreaterThan(before);
  await program.button(say("matrix-close-all")).click();
  await expect.poll(rows).toBeLessThan(before);
  await program.button(say("matrix-legend-help")).click();
  await expect(program.dialog).toContainText("grant rights");
  await program.isAccessible("what the marks mean");
});

test("groups and roles stand in the columns", async ({ program }) => {
  const matrix = await open(program);
  await choose(program, say("matrix-columns"), say("matrix-groups"));
  await expect(matrix.getByRole("columnheader", { name: "Quality team" })).toBeVisible();
  await choose(program, say("matrix-columns"), say("matrix-roles"));
  await expect(matrix.getByRole("columnheader", { name: "Viewer", exact: true })).toBeVisible();
  await matrix.focus();
  await program.page.keyboard.press("Control+Home");
  await program.page.keyboard.press("ArrowRight");
  await program.page.keyboard.press("Enter");
  await expect(program.dialog).toContainText("Grant rights");
  await program.isAccessible("what a role allows");
  await program.dismiss();
});

test("an object is found, its row opened and shown", async ({ program }) => {
  const { page } = program;
  await open(program);
  await program.button(say("matrix-find")).click();
  await page.getByRole("menuitem", { name: say("matrix-find-object") }).click();
  await program.dialog.getByRole("searchbox").fill("complaint");
  await program.dialog.getByRole("option", { name: /^Complaints/ }).click();
  await program.dialog.getByRole("button", { name: say("choose") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(active(program)).toHaveText("Complaints");
});

test("what the filters leave is exported", async ({ program }) => {
  const { page } = program;
  await open(program);
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-matrix-")), "rights.csv");
  await choose(program, say("matrix-section"), "Risks");
  await program.host.willChoose(path);
  await program.button(say("matrix-export")).click();
  await page.getByRole("menuitem", { name: say("matrix-csv") }).click();
  await expect(page.getByText(path)).toBeVisible();
  const lines = readFileSync(path, "utf8").trim().split("\r\n");
  expect(lines[0]).toContain(AINO);
  expect(lines.some((line) => line.startsWith("Risks,section,") && line.includes("grant rights"))).toBe(true);
});
