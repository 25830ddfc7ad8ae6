import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, type Program, say, test } from "./support/program";

const DOCUMENT = "d-mittavalineluettelo";

/** Where the file is that the system was to open last. */
async function opened(program: Program): Promise<string> {
  const response = await program.page.request.get(`${program.host.address}/api/test/opened`);
  const paths: string[] = await response.json();
  return paths.at(-1) ?? "";
}

async function attach(program: Program, name: string, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-")), name);
  writeFileSync(path, text);
  await program.host.call("attach_path", { object: DOCUMENT, path });
}

test("a file is edited in its own program, and what is saved there becomes the working copy", async ({ program }) => {
  const { page } = program;
  await program.goTo(`#/documents/${DOCUMENT}`);
  await program.button(say("file-edit")).click();
  const notice = page.getByRole("status").filter({ hasText: say("file-follows") });
  await expect(notice).toBeVisible();
  const path = await opened(program);
  expect(basename(path)).toBe("mittavalineluettelo.csv");
  await program.isAccessible("a file that is open in its program");

  writeFileSync(path, `${readFileSync(path, "utf8")}uusi;rivi\n`);
  await expect(page.getByText(/Changes taken in as the working copy/)).toBeVisible({ timeout: 10_000 });
  const versions = page.getByRole("radiogroup", { name: say("version-shown") });
  await versions.getByRole("radio", { name: say("version-working") }).click();
  await expect(page.getByText("uusi;rivi")).toBeVisible();

  await program.button(say("file-stop")).click();
  await expect(program.button(say("file-edit"))).toBeVisible();
});

test("where somebody else changed the file meanwhile, one chooses, and nothing is replaced until then", async ({
  program,
}) => {
  const { page } = program;
  await program.goTo(`#/documents/${DOCUMENT}`);
  await program.button(say("file-edit")).click();
  await expect(program.button(say("file-stop"))).toBeVisible();
  const path = await opened(program);
  await attach(program, "toisen.csv", "theirs\n");
  writeFileSync(path, "mine\n");
  await expect(program.button(say("conflict-show"))).toBeVisible({ timeout: 10_000 });
  // It is told wherever the person is.
  await program.goTo("#/documents");
  await page.getByRole("button", { name: say("files-unsettled", { count: 1 }) }).click();
  await page.getByRole("menuitem").click();
  await program.button(say("conflict-show")).click();
  await expect(program.dialog.getByText("toisen.csv")).toBeVisible();
  await program.isAccessible("two files that collide");
  await program.dialog.getByRole("button", { name: say("file-keep-mine") }).click();
  await expect(program.button(say("file-stop"))).toBeVisible();
  const versions = page.getByRole("radiogroup", { name: say("version-shown") });
  await versions.getByRole("radio", { name: say("version-working") }).click();
  await expect(page.getByText("mine", { exact: true })).toBeVisible();
});

test("what the computer would run is not opened, and can be saved as a copy", async ({ program }) => {
  await attach(program, "asenna.bat", "echo\n");
  await program.goTo(`#/documents/${DOCUMENT}`);
  const versions = program.page.getByRole("radiogroup", { name: say("version-shown") });
  await versions.getByRole("radio", { name: say("version-working") }).click();
  await program.button(say("file-open")).click();
  await expect(program.page.getByRole("alert")).toContainText(say("error-runnable-file"));
  expect(await opened(program)).toBe("");
  await expect(program.button(say("save-copy"))).toBeEnabled();
});

test("a web page is opened in the browser", async ({ program }) => {
  await program.goTo("#/documents/d-koneasetus");
  await program.button(say("open-address")).click();
  await expect.poll(() => opened(program)).toBe("https://eur-lex.europa.eu/eli/reg/2023/1230/oj");
});

/** A PDF file of two pages with a few words on each. */
function pdf(...pages: string[]): string {
  const objects = pages.flatMap((words, at) => {
    const drawn = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${2 * at + 5} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ];
  });
  const kids = pages.map((_, at) => `${2 * at + 4} 0 R`).join(" ");
  const all = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...objects,
  ];
  const body = all.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${all.length + 1} >>\n%%EOF\n`;
}

test("a PDF file is shown page by page, with words that can be read and selected", async ({ program }) => {
  const { page } = program;
  await attach(program, "ohje.pdf", pdf("First things first", "Then the rest"));
  await program.goTo(`#/documents/${DOCUMENT}`);
  const versions = page.getByRole("radiogroup", { name: say("version-shown") });
  await versions.getByRole("radio", { name: say("version-working") }).click();
  const first = page.getByRole("region", { name: say("file-page", { number: 1, count: 2 }) });
  await expect(first.getByText("First things first")).toBeVisible();
  const isDrawn = () =>
    first.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value, at) => at % 4 === 0 && value < 100 && pixels[at + 3] === 255);
    });
  await expect.poll(isDrawn).toBe(true);
  await page.getByRole("region", { name: say("file-page", { number: 2, count: 2 }) }).scrollIntoViewIfNeeded();
  await expect(page.getByText("Then the rest")).toBeVisible();
  await program.isAccessible("a PDF file");
});

test("what only calls itself a PDF file is not shown", async ({ program }) => {
  await attach(program, "ohje.pdf", "%PDF-1.4\nno such thing");
  await program.goTo(`#/documents/${DOCUMENT}`);
  const versions = program.page.getByRole("radiogroup", { name: say("version-shown") });
  await versions.getByRole("radio", { name: say("version-working") }).click();
  await expect(program.page.getByText(say("file-no-preview"), { exact: true })).toBeVisible();
});
