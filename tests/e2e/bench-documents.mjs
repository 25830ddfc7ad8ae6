// How long a Word file of 300 pages takes to come in, by the command line; and how quickly a long document answers to whoever
// writes in it, in the real window: `node bench-documents.mjs FOLDER`, with an empty FOLDER to work in. Run by `cargo xtask
// bench`.
//
// A key counts from when the page hears of it until a frame with what it did is painted.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { median, percentile, tell } from "./driver/measure.mjs";
import { Program, cli } from "./driver/program.mjs";

const PAGES = 200;
const KEYS = 200;
const WORD_PAGES = 300;
const ROUNDS = 5;
const [folder] = process.argv.slice(2);

const WORDS =
  "asiakas tilaus toimitus tarkastus palaute mittari vastuu ohje laatu poikkeama korjaava toimenpide johto katselmus " +
  "auditointi riski tavoite prosessi osasto koulutus kirjaus päivitys hyväksyntä luettelo";

/** A paragraph of so many words, another one for each number. */
function paragraph(number, length) {
  const words = WORDS.split(" ");
  const said = Array.from({ length }, (_, at) => words[(number * 7 + at * 5 + ((number * at) % 11)) % words.length]);
  return `${said.join(" ")}.`;
}

/** Some 400 words with all that such pages have: headings, lists and, on every fourth, a table. */
function page(number) {
  const texts = Array.from({ length: 5 }, (_, at) => paragraph(number * 5 + at, 65));
  const items = Array.from({ length: 4 }, (_, at) => `- ${paragraph(number + at, 12)}`);
  const cells = Array.from({ length: 5 }, (_, at) => `| ${at + 1} | ${paragraph(at, 3)} | ${paragraph(number, 5)} |`);
  const table = ["| Nro | Mitä | Miten |", "| --- | --- | --- |", ...cells].join("\n");
  return [
    `## ${number + 1} ${paragraph(number, 3)}`,
    ...texts.slice(0, 3),
    items.join("\n"),
    ...(number % 4 === 0 ? [table] : []),
    ...texts.slice(3),
  ].join("\n\n");
}

/** A text of so many pages, as Markdown. */
function pages(count) {
  return Array.from({ length: count }, (_, at) => page(at)).join("\n\n");
}

/** Brings a Word file in, over and over. Gives how long each took, from the start of the command line to its end. */
function bringingIn(workspace) {
  const [text, word] = ["md", "docx"].map((form) => path.join(folder, `brought.${form}`));
  writeFileSync(text, pages(WORD_PAGES));
  cli(workspace, "document", "export", cli(workspace, "document", "import", text).document, word);
  return Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    cli(workspace, "document", "import", word);
    return performance.now() - started;
  });
}

/** Opens the document to be written; how long that takes, from the press of the button. */
function pressUntilWritable(program) {
  return program.window.run(
    `(name, blocks) => new Promise((done) => {
      const button = [...document.querySelectorAll("main button")].find((one) => one.innerText.trim() === name);
      const started = performance.now();
      button.click();
      const look = () => {
        const paper = document.querySelector("[contenteditable=true]");
        if (!paper || paper.childElementCount < blocks) return requestAnimationFrame(look);
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));
      };
      look();
    })`,
    program.words("entry-edit-document"),
    PAGES * 7,
  );
}

/** Puts the caret at the end of a paragraph in the middle of the document. */
async function putCaret({ window }) {
  const place = await window.run(`() => {
    const texts = document.querySelectorAll("[contenteditable=true] > p");
    const text = texts[Math.floor(texts.length / 2)];
    text.scrollIntoView({ block: "center" });
    const { x, y, width, height } = text.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }`);
  await window.drag(place);
  await window.until(
    () => window.run(`() => document.activeElement?.isContentEditable && getSelection().isCollapsed`),
    "the caret in the text",
  );
  await window.press("End");
}

/** Types letter by letter; what each took. */
async function typing({ window }) {
  await window.run(`() => {
    window.keys = [];
    addEventListener("keydown", () => {
      const heard = performance.now();
      requestAnimationFrame(() => {
        // A message that is sent in a frame arrives when that frame was painted.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => window.keys.push(performance.now() - heard);
        painted.port2.postMessage(null);
      });
    }, { capture: true });
  }`);
  const text = `${" lisää tähän kohtaan".repeat(Math.ceil(KEYS / 20))}`.slice(0, KEYS);
  for (const [at, letter] of [...text].entries()) {
    await window.type(letter);
    await window.until(() => window.run(`(at) => window.keys.length > at || null`, at), "the painted key");
  }
  await window.shows(text.trim().slice(0, 60));
  return window.run(`() => window.keys`);
}

const workspace = path.join(folder, "workspace");
const bundle = path.join(folder, "bundle");
mkdirSync(bundle, { recursive: true });
writeFileSync(path.join(bundle, "long.md"), pages(PAGES));
writeFileSync(
  path.join(bundle, "organisation.json"),
  JSON.stringify({
    format: "luotsi-organisation/1",
    name: { fi: "Mittaus" },
    users: [{ id: "boss", name: "Boss", administrator: true }],
    documents: [{ id: "long", folder: null, name: "Laatukäsikirja", working: "long.md" }],
  }),
);
cli(workspace, "import", bundle);
const brought = bringingIn(workspace);
tell("import-300-pages", median(brought), brought, { pages: WORD_PAGES });

const program = await Program.open({ args: ["--workspace", workspace] });
try {
  await program.window.run(`(hash) => { location.hash = hash; }`, "#/documents/long");
  await program.window.find("button", program.words("entry-edit-document"), { first: true });
  await program.window.settled();
  const opened = await pressUntilWritable(program);
  tell("open-200-pages", opened, [opened]);
  await putCaret(program);
  const keys = await typing(program);
  tell("type-200-pages", percentile(keys, 0.95), keys, { median: median(keys), pages: PAGES });
} finally {
  await program.close();
}
