import { expect, say, test } from "./support/program";
import { wordsOf } from "./support/words";

for (const scheme of ["light", "dark"] as const) {
  test(`the sections are accessible, ${scheme}`, async ({ program }) => {
    await program.page.emulateMedia({ colorScheme: scheme });
    await expect(program.row("Management")).toBeVisible();
    await program.isAccessible("processes");
    await program.goTo("#/documents");
    await expect(program.row("Procedures")).toBeVisible();
    await program.isAccessible("documents");
  });
}

test("the colours are chosen without a restart, and stay", async ({ program }) => {
  const { page } = program;
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await program.button(say("preferences")).click();
  await page.getByRole("menuitemradio", { name: say("colours-dark") }).click();
  await expect.poll(background).not.toBe(light);
  await page.reload();
  await expect(program.row("Management")).toBeVisible();
  await expect.poll(background).not.toBe(light);
});

test("the program and its content change language without a restart", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  await program.button(say("preferences")).click();
  await page.getByRole("menuitemradio", { name: "Svenska" }).click();
  await expect(program.row("Ledning")).toBeVisible();
  await expect(page.getByRole("link", { name: "Processer", exact: true })).toBeVisible();
});

test("panes are made wider and folded away by keyboard", async ({ program }) => {
  const { page } = program;
  const separator = page.getByRole("separator").first();
  await separator.focus();
  const width = async () => Number(await separator.getAttribute("aria-valuenow"));
  const before = await width();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBe(before + 2);
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(0);
  await expect(program.tree).toBeHidden();
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(before + 2);
});

test("larger text makes everything larger", async ({ program }) => {
  const { page } = program;
  await expect(program.row("Management")).toBeVisible();
  const before = await program.row("Management").boundingBox();
  await page.addStyleTag({ content: "html { font-size: 150% }" });
  await expect
    .poll(async () => (await page.getByRole("button", { name: say("preferences") }).boundingBox())?.height ?? 0)
    .toBeGreaterThan(40);
  await expect.poll(async () => (await program.row("Management").boundingBox())?.height).toBe(45);
  const [first, second] = await Promise.all([
    program.row("Management").boundingBox(),
    program.row("Order to delivery").boundingBox(),
  ]);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(45);
  expect(before?.height).toBe(30);
});

test("the outline is painted before the program is there", async ({ page, host }) => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto(host.address);
  await expect(page.locator(".boot-rail")).toBeVisible();
});

test("the inspector speaks the language that is chosen while it is open", async ({ program }) => {
  const { page } = program;
  const sv = wordsOf("sv");
  await program.goTo("#/processes/p-myynti");
  await expect(page.getByRole("region", { name: say("inspector-of", { name: "Sales" }) })).toBeVisible();
  await program.button(say("preferences")).click();
  await page.getByRole("menuitemradio", { name: "Svenska" }).click();
  const inspector = page.getByRole("region", { name: sv("inspector-of", { name: "Försäljning" }) });
  await expect(inspector.getByRole("heading", { name: sv("properties") })).toBeVisible();
  await expect(inspector.getByText(sv("months", { count: 12 }))).toBeVisible();
  await expect(inspector.getByText(say("properties"))).toBeHidden();
  await expect(program.heading("Försäljning")).toBeVisible();
});
