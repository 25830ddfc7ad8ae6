import type { Locator } from "@playwright/test";
import { expect, type Program, say, test } from "./support/program";

const ADMINISTRATOR = "Aino Virtanen";
const VIEWER = "Oskar Nylund";
const TOP = "#/processes//map";
/** What is said of the box of Management in the demonstration: it was put nowhere. */
const UNMOVED = { category: "main", colour: "purple" };

/** The map of a level, by the name of what it is the map of. */
function map(program: Program, name: string): Locator {
  return program.page.getByRole("application", { name: say("map-label", { name }) });
}

/** A box on the map, by the name of its process. */
function box(program: Program, name: string): Locator {
  return program.page.getByRole("application").getByRole("button", { name: new RegExp(`^${name}\\.`) });
}

/** Where a box was put, and what else was said of it. */
async function said(program: Program, id: string): Promise<unknown> {
  type Answer = { boxes: { object: { id: string }; map: unknown }[] };
  const { boxes } = await program.host.call<Answer>("process_map", { of: null });
  return boxes.find(({ object }) => object.id === id)?.map;
}

async function chooseInMenu(program: Program, button: string, item: string): Promise<void> {
  await program.button(button).click();
  await program.page.getByRole("menuitemradio", { name: item, exact: true }).click();
}

/** Chooses what to do with the process that is shown. */
async function chooseEntry({ page }: Program, entry: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: say("more-actions") })
    .click();
  await page.getByRole("menuitem", { name: say(entry) }).click();
}

test("the map is walked into and out of, and is where one comes back to", async ({ program }) => {
  const { page } = program;
  await page.getByRole("radio", { name: say("process-view-map") }).click();
  await expect(box(program, "Management")).toBeVisible();
  await expect(page.locator(".react-flow__attribution")).toBeVisible();
  await program.isAccessible("the map of all processes");

  // By pointer.
  await box(program, "Order to delivery").dblclick();
  await expect(program.heading("Order to delivery")).toBeVisible();
  await expect(map(program, "Order to delivery")).toBeFocused();
  await expect(box(program, "Sales")).toContainText("Preparing a quotation");
  await program.isAccessible("the map of a process");

  // By keyboard: to a process with parts, out again, and to one without.
  await page.keyboard.press("Home");
  await expect(map(program, "Order to delivery")).toHaveAttribute("aria-activedescendant", "map-box-p-myynti");
  await page.keyboard.press("Enter");
  await expect(map(program, "Sales")).toBeFocused();
  await expect(program.heading("Sales")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(map(program, "Order to delivery")).toBeFocused();
  await expect(map(program, "Order to delivery")).toHaveAttribute("aria-activedescendant", "map-box-p-myynti");
  await page.keyboard.press("ArrowRight");
  await expect(map(program, "Order to delivery")).toHaveAttribute("aria-activedescendant", "map-box-p-suunnittelu");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(program.heading("Complaints")).toBeVisible();
  await expect(page.getByRole("application", { name: /^Process map/ })).toBeHidden();

  await program.button(say("back")).click();
  await expect(map(program, "Order to delivery")).toHaveAttribute("aria-activedescendant", "map-box-p-reklamaatio");
  await page.reload();
  await expect(map(program, "Order to delivery")).toHaveAttribute("aria-activedescendant", "map-box-p-reklamaatio");
  await page
    .getByRole("navigation", { name: say("path") })
    .getByRole("button", { name: "Processes" })
    .click();
  await expect(map(program, "Processes")).toHaveAttribute("aria-activedescendant", "map-box-p-ydin");
  await page.getByRole("radio", { name: say("section-view-list") }).click();
  await expect(page.getByRole("link", { name: "Management" })).toBeVisible();
});

test("a box has a type and a colour, is moved by keyboard, and stays there", async ({ program }) => {
  const { page } = program;
  await program.goTo(TOP);
  await box(program, "Management").click();
  const inspector = page.getByRole("region", { name: say("inspector-of", { name: "Management" }) });
  await expect(inspector).toBeVisible();
  await chooseInMenu(program, say("map-category"), say("process-type-main"));
  await chooseInMenu(program, say("map-colour"), say("map-colour-blue"));
  await expect(box(program, "Management")).toHaveAccessibleName(
    new RegExp(`${say("process-type-main")}. ${say("map-colour-blue")}`),
  );
  await expect(page.getByText(say("process-types-main"), { exact: true })).toBeVisible();
  await expect.poll(() => said(program, "p-johtaminen")).toEqual({ category: "main", colour: "blue" });
  await program.isAccessible("a map with types and colours");

  await map(program, "Processes").focus();
  await page.keyboard.down("Alt");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.up("Alt");
  const position = { x: 60, y: 60 };
  await expect.poll(() => said(program, "p-johtaminen")).toEqual({ category: "main", colour: "blue", position });
  await page.reload();
  const placed = page.locator('.react-flow__node[data-id="p-johtaminen"]');
  await expect(placed).toHaveAttribute("style", /translate\(60px, ?60px\)/);

  await program.button(say("map-put-back")).click();
  await expect.poll(() => said(program, "p-johtaminen")).toEqual({ category: "main", colour: "blue" });
  await map(program, "Processes").focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(placed).toHaveAttribute("style", /translate\(60px, ?60px\)/);
});

test("a box is moved by pointer, and Escape leaves it where it was", async ({ program }) => {
  const { page } = program;
  await program.goTo(TOP);
  const from = await box(program, "Management").boundingBox();
  if (!from) throw new Error("the box is not there");
  const drag = async () => {
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 30, { steps: 4 });
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 160, { steps: 8 });
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(async () => (await box(program, "Management").boundingBox())?.y).toBeCloseTo(from.y, 0);
  expect(await said(program, "p-johtaminen")).toEqual(UNMOVED);

  await drag();
  await page.mouse.up();
  await expect.poll(() => said(program, "p-johtaminen")).toMatchObject({ position: { x: 20 } });
  const { position } = (await said(program, "p-johtaminen")) as { position: { y: number } };
  expect(position.y % 20).toBe(0);
  expect(position.y).toBeGreaterThan(100);
});

test("a box has the menu of its process, by pointer and by key", async ({ program }) => {
  const { page } = program;
  await program.goTo(TOP);
  await box(program, "Management").click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: say("entry-move") })).toBeVisible();
  await program.isAccessible("the menu of a box");
  await page.getByRole("menuitem", { name: say("map-colour") }).click();
  await page.getByRole("menuitemradio", { name: say("map-colour-orange"), exact: true }).click();
  await expect.poll(() => said(program, "p-johtaminen")).toEqual({ category: "main", colour: "orange" });

  await map(program, "Processes").focus();
  await page.keyboard.press("End");
  await expect(map(program, "Processes")).toHaveAttribute("aria-activedescendant", "map-box-p-tuki");
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: say("entry-rename") })).toBeVisible();
  await program.dismiss(page.getByRole("menu"));
  await expect(map(program, "Processes")).toBeFocused();

  await page.locator("#map-box-p-tuki [data-menu]").click();
  await page.getByRole("menuitem", { name: say("entry-rename") }).click();
  await program.dialog.getByLabel(say("name")).fill("Support");
  await page.keyboard.press("Enter");
  await expect(box(program, "Support")).toBeVisible();
});

test("who may not arrange a box sees a padlock, and moves nothing", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.actAs(ADMINISTRATOR, VIEWER);
  await program.goTo(TOP);
  await box(program, "Management").click();
  const arrange = program.button(say("map-arrange"));
  await expect(arrange).toHaveAttribute("aria-disabled", "true");
  await expect(arrange).toHaveAccessibleDescription(/editor/);
  await expect(program.button(say("map-colour"))).toBeHidden();
  await map(program, "Processes").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(program.dialog).toContainText("editor");
  await program.dismiss();
  expect(await said(program, "p-johtaminen")).toEqual(UNMOVED);
});

test("an empty level says how its first process is made", async ({ program }) => {
  await program.goTo("#/processes/p-reklamaatio/map");
  await expect(program.page.getByRole("heading", { name: say("map-empty") })).toBeVisible();
  await program.isAccessible("an empty map");
  await program.page
    .getByRole("main")
    .getByRole("button", { name: say("new-process") })
    .last()
    .click();
  await program.dialog.getByLabel(say("name")).fill("Warranty");
  await program.page.keyboard.press("Enter");
  await expect(program.heading("Warranty")).toBeVisible();
});

test("a process is copied with its branch, and that is taken back as one", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-myynti");
  await chooseEntry(program, "entry-duplicate");
  await expect(program.dialog.getByLabel(say("name"))).toHaveValue(say("duplicate-name", { name: "Sales" }));
  await expect(program.dialog.getByRole("checkbox", { name: say("duplicate-branch", { count: 2 }) })).toBeChecked();
  await program.isAccessible("copying a process");
  await program.dialog.getByLabel(say("name")).fill("Sales abroad");
  await program.dialog.getByRole("button", { name: say("duplicate"), exact: true }).click();
  await expect(program.heading("Sales abroad")).toBeVisible();
  await expect(page.getByRole("main").getByText(say("state-draft")).first()).toBeVisible();
  const copied = page.getByRole("button", { name: say("children-process", { count: 2 }) });
  await expect(copied).toBeVisible();
  await program.tree.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(program.row("Sales abroad")).toBeHidden();
});

test("a new process begins with a template that somebody offers", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-tuki");
  const create = page
    .getByRole("main")
    .getByRole("button", { name: say("new-process") })
    .first();
  await create.click();
  await expect(program.dialog.getByText(say("templates-none"))).toBeVisible();
  await program.dismiss();

  await program.goTo("#/processes/p-myynti");
  const offered = page.getByRole("switch", { name: say("template-offered") });
  await program.choice(offered).click();
  await expect(offered).toBeChecked();

  await program.goTo("#/processes/p-tuki");
  await expect(program.heading("Support functions")).toBeVisible();
  await create.click();
  await program.dialog.getByLabel(say("name")).fill("Leasing");
  await program.dialog.getByRole("button", { name: new RegExp(say("template")) }).click();
  await page.getByRole("option", { name: /^Sales/ }).click();
  await program.isAccessible("a new process from a template");
  await program.dialog.getByRole("button", { name: say("create"), exact: true }).click();
  await expect(program.heading("Leasing")).toBeVisible();
  await expect(page.getByRole("button", { name: say("children-process", { count: 2 }) })).toBeVisible();
});

test("before a process is put in between, one sees what moves below it", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-myynti");
  await chooseEntry(program, "entry-insert-level");
  const moves = program.dialog.getByRole("region", { name: say("insert-level-moves", { count: 2 }) });
  await expect(moves.getByRole("listitem")).toHaveText(["Preparing a quotation", "Order handling"]);
  await program.dialog.getByLabel(say("name")).fill("Order intake");
  await page.keyboard.press("Enter");
  await expect(program.heading("Order intake")).toBeVisible();
  await expect(page.getByRole("button", { name: say("children-process", { count: 2 }) })).toBeVisible();
});
