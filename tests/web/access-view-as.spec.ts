// Through another's eyes everything is to be seen as they see it, and nothing is to be done, whichever door is tried.

import { expect, type Program, say, test } from "./support/program";

/** An administrator, like who looks: no padlock keeps them from anything. */
const OTHER = { id: "u-mikael-lindqvist", name: "Mikael Lindqvist" };

async function viewAs(program: Program): Promise<void> {
  await program.goTo(`#/access/person/${OTHER.id}`);
  await program.button(say("view-as-of", { name: OTHER.name })).click();
  await expect(program.page.getByRole("region", { name: say("view-as") })).toContainText(OTHER.name);
}

test("no door of the interface leads to a change", async ({ program, host }) => {
  const { page } = program;
  const refused = say("error-viewing-as");
  await expect(program.tree).toBeVisible();
  const before = await host.call<{ rows: { sequence: string }[] }>("audit", { before: null, count: 1 });
  await viewAs(program);

  await program.goTo("#/processes/p-johdon-katselmus");
  // What would ask for more before it changes something says at once that nothing can be changed.
  const notices = page.getByRole("region", { name: /notification/ });
  const said = notices.getByText(say("viewing-read-only"));
  const chooseInMenu = async (row: string, entry: "entry-move") => {
    await program.row(row).click({ button: "right" });
    await page.getByRole("menuitem", { name: say(entry) }).click();
  };
  for (const press of [
    () => program.button(say("entry-rename")).click(),
    () => program.button(say("new-process")).first().click(),
    () => chooseInMenu("Management", "entry-move"),
  ]) {
    await press();
    await expect(said).toHaveCount(1);
    await expect(program.dialog).toHaveCount(0);
    await notices.getByRole("button").click();
    await expect(said).toHaveCount(0);
  }

  await page.getByRole("button", { name: say("favourite"), exact: true }).click();
  await expect(page.getByText(refused).first()).toBeVisible();

  // Looking further closes the notice; the keys of the tree come next.
  await program.goTo("#/processes/p-myynti");
  await program.row("Sales").click();
  await program.tree.focus();
  await page.keyboard.press("Delete");
  await expect(said).toHaveCount(1);
  await page.keyboard.press("F2");
  await expect(program.tree.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Control+z");

  await program.goTo("#/access/matrix");
  await expect(page.getByRole("treegrid")).toBeVisible();
  await host.willChoose("/tmp/rights-that-are-never-written.csv");
  await program.button(say("matrix-export")).click();
  await page.getByRole("menuitem", { name: say("matrix-csv") }).click();
  await expect(page.getByText(refused).first()).toBeVisible();
  await program.isAccessible("the matrix through another's eyes");

  // Nothing is tried through another's eyes, either.
  await expect(page.getByRole("link", { name: say("access-what-if") })).toHaveCount(0);
  await program.goTo("#/access/what-if");
  await expect(page.getByRole("heading", { name: say("viewing-read-only") })).toBeVisible();

  // A notice that stands there does not keep Escape from ending it.
  await program.goTo("#/processes/p-johdon-katselmus");
  await program.button(say("entry-rename")).click();
  await expect(said).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: say("view-as") })).toHaveCount(0);
  const after = await host.call<{ rows: { sequence: string }[] }>("audit", { before: null, count: 1 });
  expect(after.rows[0]?.sequence).toBe(before.rows[0]?.sequence);
});

test("no door behind the interface leads to a change", async ({ program, host }) => {
  await viewAs(program);
  const rename = { op: "rename", object: "p-myynti", name: { en: "No" } };
  const doors: [name: string, args: unknown][] = [
    ["execute", { intent: rename }],
    ["execute", { intent: { op: "record-review", object: "p-myynti", on: "2026-06-01" } }],
    ["what_if", { changes: [rename] }],
    ["what_if_apply", { changes: [rename] }],
    ["undo", {}],
    ["redo", {}],
    ["export_bundle", { path: "/tmp/never", task: "t" }],
    ["matrix_export", { view: { subjects: "users" }, path: "/tmp/never.csv", format: "csv", words: {} }],
    ["backup", { path: "/tmp/never" }],
    ["save_copy", { object: "d-laatupolitiikka" }],
    ["attach_path", { object: "p-myynti", path: "/tmp/never" }],
    ["set_favourite", { object: "p-myynti", value: true }],
    ["set_preference", { key: "x", value: "y" }],
    ["switch_user", { user: "u-aino-virtanen" }],
    ["view_as", { user: "u-aino-virtanen" }],
    ["audit", { before: null, count: 1 }],
  ];
  for (const [name, args] of doors) await expect(host.call(name, args), name).rejects.toThrow(/viewing-as/);
});

test("through the eyes of somebody archived there is nothing to be had, and that is said", async ({ program }) => {
  const name = "Raimo Saarinen";
  await program.goTo("#/access/person/u-raimo-saarinen");
  await expect(program.page.getByText(say("why-user-archived"))).toBeVisible();
  await program.button(say("view-as-of", { name })).click();
  await expect(program.page.getByRole("region", { name: say("view-as") })).toContainText(name);
  await expect(program.page.getByRole("heading", { name: say("why-user-archived") })).toBeVisible();
  await program.page.keyboard.press("Escape");
  await expect(program.page.getByRole("region", { name: say("view-as") })).toHaveCount(0);
  await expect(program.page.getByRole("heading", { name, exact: true })).toBeVisible();
});

test("who may not preview others' rights is told so, and led to their own", async ({ program }) => {
  const { page } = program;
  await program.actAs("Aino Virtanen", "Oskar Nylund");
  for (const place of ["matrix", "matrix/groups/g-laatu", "what-if"]) {
    await program.goTo(`#/access/${place}`);
    await expect(page.getByRole("heading", { name: say("access-refused") })).toBeVisible();
  }
  await program.isAccessible("rights that are not shown");
  await program.goTo(`#/access/person/${OTHER.id}`);
  await program.button(say("access-own")).click();
  await expect(page.getByRole("heading", { level: 2, name: "Oskar Nylund" })).toBeVisible();
});

test("ways lead to rights from objects, people and groups", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/settings/groups");
  await program.button(say("rights-in", { name: "Quality team" })).click();
  await page.getByRole("menuitem", { name: say("what-may-group") }).click();
  const matrix = page.getByRole("treegrid");
  await expect(matrix.getByRole("columnheader", { name: "Quality team" })).toBeVisible();
  await expect(matrix).toHaveAttribute("aria-colcount", "2");
  await expect(page.getByRole("note")).toContainText("Quality team");
  await program.isAccessible("what a group gives");

  // From the group to its members, by keyboard.
  await matrix.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("note")).toHaveText(say("matrix-members-note", { name: "Quality team" }));
  await expect(matrix).toHaveAttribute("aria-colcount", "5");
  // From one of them to what they may do, and from an object to who may.
  await matrix.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Processes" })).toBeVisible();

  await program.goTo("#/processes");
  await program.row("Management").click({ button: "right" });
  await page.getByRole("menuitem", { name: say("entry-who-may") }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Management" })).toBeVisible();
  await page.getByRole("region", { name: say("who-people") }).getByRole("link", { name: "Aino Virtanen" }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: /Aino Virtanen/ })).toBeVisible();
});
