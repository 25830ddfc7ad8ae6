import { expect, say, test } from "./support/program";

const CORE = "p-ydin";

test("the summary leads to what stands below, and is printed on one page however much that is", async ({
  program,
  page,
  host,
}) => {
  await program.goTo(`#/processes/${CORE}/summary`);
  const below = page.getByRole("table", { name: say("children-process", { count: 6 }) });
  await expect(below.getByRole("row", { name: /^Sales.*Henrik Backman/ })).toBeVisible();
  await program.isAccessible("the summary of a process");

  for (let n = 1; n <= 30; n++) {
    const id = await host.call<string>("new_id");
    const name = { en: `Further process ${n}` };
    await host.call("execute", { intent: { op: "create", id, kind: "process", parent: CORE, name } });
  }
  await page.reload();
  await expect(page.getByRole("row", { name: /^Further process 30/ })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // What is on that page: the summary whole, and nothing of the window around it.
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 703, height: 1031 });
  const article = page.getByRole("article");
  await expect(article.getByText("Further process 30")).toBeInViewport({ ratio: 1 });
  await expect(article.getByText(say("summary-risks"))).toBeInViewport({ ratio: 1 });
  await expect(program.tree).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole("article").getByRole("button", { name: "Sales" }).click();
  await expect(program.heading("Sales")).toBeVisible();
});
