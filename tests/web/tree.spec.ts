import { expect, say, test } from "./support/program";

test("the tree is walked by keyboard, and the content follows", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.tree.focus();
  await page.keyboard.press("ArrowRight");
  await expect(program.row("Management review")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(program.active).toContainText("Management review");
  await expect(program.heading("Management review")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(program.active).toContainText("Management");
  await page.keyboard.press("End");
  await expect(program.heading("Support functions")).toBeVisible();
  await page.keyboard.type("ord");
  await expect(program.heading("Order to delivery")).toBeVisible();
  await page.keyboard.press("*");
  await expect(program.row("Sales")).toBeVisible();
  await expect(program.row("Onboarding")).toBeVisible();
});

test("a process is renamed where it stands, and taken back", async ({ program }) => {
  const { page } = program;
  await program.row("Support functions").click();
  await program.tree.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Services within");
  await page.keyboard.press("Enter");
  await expect(program.row("Services within")).toBeVisible();
  await expect(program.heading("Services within")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible();
  await expect(program.tree).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(program.row("Support functions")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(program.row("Services within")).toBeVisible();
});

test("a process is moved by keyboard", async ({ program }) => {
  const { page } = program;
  await program.row("Support functions").click();
  await program.tree.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(program.row("Support functions")).toHaveAttribute("aria-posinset", "2");
  await expect(program.active).toContainText("Support functions");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(program.active).toContainText("Support functions");
  await expect(program.row("Support functions")).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(program.row("Support functions")).toHaveAttribute("aria-level", "1");

  await page.keyboard.press("ControlOrMeta+x");
  await program.row("Order to delivery").click();
  await program.tree.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(program.row("Order to delivery")).toHaveAttribute("aria-expanded", /true|false/);
  await expect(program.row("Order to delivery")).toHaveAttribute("aria-setsize", "2");
});

test("a process is moved by pointer, and Escape leaves it where it was", async ({ program }) => {
  const { page } = program;
  const from = await program.row("Support functions").boundingBox();
  const to = await program.row("Management").boundingBox();
  if (!from || !to) throw new Error("the rows are not there");
  const drag = async () => {
    await page.mouse.move(from.x + 90, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 100, from.y + from.height / 2 - 10, { steps: 3 });
    await page.mouse.move(to.x + 100, to.y + to.height / 2, { steps: 8 });
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(program.row("Support functions")).toHaveAttribute("aria-level", "1");

  await drag();
  await page.mouse.up();
  await expect(program.row("Management")).toHaveAttribute("aria-setsize", "2");
  await program.expand("Management");
  await expect(program.row("Support functions")).toHaveAttribute("aria-level", "2");
});

test("what is deleted lies in the bin and comes back", async ({ program }) => {
  const { page } = program;
  await program.expand("Support functions");
  await program.row("Document control").click();
  await program.tree.focus();
  await page.keyboard.press("Delete");
  await expect(program.row("Document control")).toBeHidden();
  await program.goTo("#/bin");
  await expect(page.getByRole("row", { name: /Document control/ })).toBeVisible();
  await program.isAccessible("the bin");
  await page.getByRole("button", { name: say("undelete") }).click();
  await expect(page.getByText(say("bin-empty"))).toBeVisible();
  await program.isAccessible("the empty bin");
  await program.goTo("#/processes/p-dokumentit");
  await expect(program.row("Document control")).toBeVisible();
});

test("the context menu opens by key and by pointer, and gives the focus back", async ({ program }) => {
  const { page } = program;
  await program.row("Management").click();
  await program.tree.focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: say("entry-rename") })).toBeVisible();
  await program.isAccessible("a context menu");
  await program.dismiss(page.getByRole("menu"));
  await expect(program.tree).toBeFocused();
  await program.row("Support functions").click({ button: "right" });
  await page.getByRole("menuitem", { name: say("entry-archive") }).click();
  await expect(program.row("Support functions")).toBeHidden();
});

test("what another window changes appears here", async ({ program, host, context }) => {
  const other = await context.newPage();
  await other.goto(host.address);
  await expect(program.row("Management")).toBeVisible();
  await host.call("execute", { intent: { op: "rename", object: "p-johtaminen", name: { en: "Leadership" } } });
  await expect(program.row("Leadership")).toBeVisible();
  await expect(other.getByRole("treeitem", { name: /^Leadership/ })).toBeVisible();
});

test("steps that follow each other fast end with the row that was stepped, and it is renamed", async ({ program }) => {
  const { page } = program;
  await program.expand("Order to delivery");
  await program.row("Sales").click();
  await expect(program.heading("Sales")).toBeVisible();
  await program.tree.focus();
  for (const key of ["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "F2"]) await page.keyboard.press(key);
  const field = page.getByRole("textbox", { name: say("rename-field", { name: "Sales" }) });
  await expect(field).toBeFocused();
  await field.fill("Selling");
  await page.keyboard.press("Enter");
  await expect(program.row("Selling")).toHaveAttribute("aria-posinset", "4");
  await expect(program.heading("Selling")).toBeVisible();
});

test("the offer to take a deletion back is gone once it was taken back otherwise", async ({ program }) => {
  const { page } = program;
  await program.expand("Support functions");
  await program.row("Document control").click();
  await program.tree.focus();
  await page.keyboard.press("Delete");
  const offer = page.getByText(say("deleted", { name: "Document control" }), { exact: true });
  await expect(offer).toBeVisible();
  // What the offer says can be done by key while it stands there.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(program.row("Document control")).toBeVisible();
  await expect(offer).toBeHidden();

  await program.row("Document control").click();
  await program.tree.focus();
  await page.keyboard.press("Delete");
  await expect(offer).toBeVisible();
  await program.goTo("#/bin");
  await page.getByRole("button", { name: say("undelete") }).click();
  await expect(page.getByText(say("bin-empty"))).toBeVisible();
  await expect(offer).toBeHidden();
});

test("one goes to an object with the keyboard alone", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(program.dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("nonconformity");
  await expect(program.dialog.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  const second = program.dialog.getByRole("option").nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  const name = await second.locator("span:not(:empty)").first().textContent();
  await page.keyboard.press("Enter");
  await expect(program.dialog).toBeHidden();
  await expect(program.heading(name ?? "").first()).toBeVisible();
});

test("Escape closes going to an object at once, with what was typed", async ({ program }) => {
  const { page } = program;
  await program.row("Management").click();
  await program.tree.focus();
  await page.keyboard.press("Control+k");
  const field = program.dialog.getByRole("searchbox");
  await expect(field).toBeFocused();
  await page.keyboard.type("weld");
  const chosen = program.dialog.getByRole("option", { selected: true });
  await expect(chosen).toBeVisible();
  await expect(field).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "none");
  await program.isAccessible("going to an object");
  await page.keyboard.press("Escape");
  await expect(program.dialog).toBeHidden();
  await expect(program.tree).toBeFocused();
});

test("back and forward are there only where they lead somewhere", async ({ program }) => {
  await expect(program.row("Management")).toBeVisible();
  const [back, forward] = [program.button(say("back")), program.button(say("forward"))];
  await expect(back).toBeDisabled();
  await expect(forward).toBeDisabled();
  await program.row("Management").click();
  await expect(program.heading("Management")).toBeVisible();
  await back.click();
  await expect(program.heading("Processes")).toBeVisible();
  await expect(back).toBeDisabled();
  await forward.click();
  await expect(program.heading("Management")).toBeVisible();
  await program.page.reload();
  await expect(program.heading("Management")).toBeVisible();
  await expect(back).toBeEnabled();
  await expect(forward).toBeDisabled();
});

test("the section itself is a place to move to, by its name", async ({ program }) => {
  const { page } = program;
  await program.goTo("#/processes/p-myynti");
  await program.button(say("entry-move")).click();
  const places = program.dialog.getByRole("listbox", { name: say("move-places") });
  await expect(places.getByRole("option").first()).toHaveAccessibleName(/^Processes/);
  await places.getByRole("option").first().click();
  await program.dialog.getByRole("button", { name: say("move-here") }).click();
  await expect(program.dialog).toBeHidden();
  await expect(program.row("Sales")).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("Control+z");
  await expect(program.row("Sales")).toHaveAttribute("aria-level", "2");
});
