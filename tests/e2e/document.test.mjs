// A document in the real window: a Word file comes in, is written in and talked about, found by another form of a word, and
// comes out as it is. Then two who write the same document.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { Program, cli, folder } from "./driver/program.mjs";
import { testdata } from "./driver/real-data.mjs";
import { done, putCaretBehind, select, show, write, writes } from "./scenes/documents.mjs";
import { call, differences, workspaceWith } from "./scenes/workspace.mjs";

const PICTURES = "shp-inline-shape-access.docx";
const TABLES = "blk-paras-and-tables.docx";
const SAID = "Käyttöoikeudet tarkastetaan vuosittain";
const absent = testdata === null && "the real files (../shared/testdata) are not on this machine";

test("a Word file is brought in, changed, found and taken out again", { skip: absent }, async (t) => {
  const home = folder("word");
  const guide = { id: "d-guide", name: "Työohje", published: true, body: null };
  const workspace = workspaceWith(home, { documents: [guide] });
  const file = wordFile(home);
  let program;
  t.after(() => program?.close());
  program = await Program.open({ args: ["--workspace", workspace] });
  const { window, words } = program;
  await program.goTo(words("section-documents"));

  const { files } = await call(program, "read_documents", { paths: [file], task: "reading" });
  const taken = files.map(({ path: from, folders, reading }) => ({ path: from, folders, hash: reading.hash }));
  const report = await call(program, "import_documents", { files: taken, folder: null, task: "importing" });
  const { document, name } = report.files[0].result;
  await program.treeRow(name);
  await show(program, document);
  await window.until(
    () =>
      window.run(`() => {
        const pictures = [...document.querySelectorAll("article img")];
        return pictures.length > 0 && pictures.every(({ naturalWidth }) => naturalWidth > 0);
      }`),
    "the pictures of the file",
  );
  assert.ok((await window.all("table")).length >= 2, "its tables");

  await write(program, document);
  await putCaretBehind(program, "Donec semper");
  await window.press("Enter");
  await window.type(`${SAID}. `);
  await window.type("@Työoh");
  await window.click("option", guide.name);
  await writes(program, guide.name);
  await putCaretBehind(program, SAID);
  await select(program, "Shift+Home", `${SAID}. ${guide.name}`);
  await window.press("Control+Alt+m");
  await window.find("textbox", words("doc-comment-words"));
  await window.type("Kuka tarkastaa?");
  await window.press("Control+Enter");
  await window.shows("Kuka tarkastaa?");
  await program.saved();
  await done(program);
  await program.close();
  program = null;

  program = await Program.open({ args: ["--workspace", workspace] });
  await call(program, "search", { query: "", limit: 0, wait: true });
  await program.window.press("Control+k");
  await program.window.find("searchbox");
  await program.window.type("käyttöoikeuksien");
  await program.window.click("option", name, { first: true });
  await program.window.click("button", words("open"), { exact: true, within: await program.window.find("dialog") });
  await program.title(name);
  await program.window.shows(SAID);
  await program.window.find("link", guide.name, { first: true });
  await program.window.shows("Kuka tarkastaa?");
  await program.close();
  program = null;

  const found = cli(workspace, "search", "käyttöoikeuksien");
  assert.deepEqual(found.map(({ object }) => object), [document]);
  const out = (which, form) => {
    const to = path.join(home, `${which}.${form}`);
    cli(workspace, "document", "export", which, to);
    return to;
  };
  const again = cli(workspace, "document", "import", out(document, "docx")).document;
  assert.deepEqual(differences("document", out(document, "docx"), out(again, "docx")), []);
  const text = readFileSync(out(again, "md"), "utf8");
  assert.equal(text, readFileSync(out(document, "md"), "utf8"));
  assert.match(text, new RegExp(`${SAID}\\. \\[${guide.name}\\]`));
  assert.match(readFileSync(out(again, "json"), "utf8"), /Kuka tarkastaa\?/);
});

const ROUNDS = 4;

test("what was shown as saved is there however often the program is killed, and all but the last second", async (t) => {
  const home = folder("killed");
  const workspace = workspaceWith(home, { documents: [{ id: "d", name: "Muistio", working: "d.md" }] }, { "d.md": "Alku" });
  let program;
  t.after(() => program?.close());
  for (let round = 0; round < ROUNDS; round += 1) {
    program = await Program.open({ args: ["--workspace", workspace] });
    const { window } = program;
    await write(program, "d");
    await putCaretBehind(program, "Alku");
    await watchSaving(program);
    // Each round is killed at another moment: while keys come, between the draft and the pause, and after that.
    for (let word = 0; word <= round; word += 1) await window.type(` k${round}s${word}`);
    const typed = Date.now();
    await window.until(() => Date.now() - typed > round * 450, "the moment to be killed");
    const kept = await window.run(`() => {
      const now = performance.now();
      const old = window.typed.filter(({ at }) => at < now - 1_000).at(-1)?.text ?? "";
      return { saved: window.savedText, old };
    }`);
    await window.kill();
    program = null;

    program = await Program.open({ args: ["--workspace", workspace] });
    const { latest, draft } = await call(program, "editing", { object: "d" });
    const text = draft?.text ?? latest.text;
    for (const [what, words] of Object.entries(kept)) assert.ok(text.includes(words), `${what}: ${words} in ${text}`);
    await program.close();
    program = null;
  }
});

/** Notes what the first paragraph says with each key, and what it said when the status line said last that all is saved. */
function watchSaving({ window, words }) {
  return window.run(
    `(saving) => {
      const text = () => document.querySelector("[contenteditable=true] p").innerText.trim();
      const isSaving = () => [...document.querySelectorAll("[role=status]")].some((one) => one.innerText.trim() === saving);
      window.typed = [];
      window.savedText = text();
      let was = false;
      new MutationObserver(() => {
        const now = text();
        const before = window.typed.at(-1)?.text ?? now;
        if (before !== now || window.typed.length === 0) window.typed.push({ at: performance.now(), text: now });
        const is = isSaving();
        // A key of this very moment is not what was saved.
        if (was && !is) window.savedText = before;
        was = is;
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    }`,
    words("saving"),
  );
}

/** A Word file with the pictures of one real file and the tables of another. */
function wordFile(home) {
  const workspace = workspaceWith(path.join(home, "making"), {});
  const bodies = [PICTURES, TABLES].map((name) => {
    const { document } = cli(workspace, "document", "import", path.join(testdata, "docx", name));
    const file = path.join(home, `${name}.json`);
    cli(workspace, "document", "export", document, file);
    return JSON.parse(readFileSync(file, "utf8"));
  });
  const [first, second] = bodies;
  const whole = path.join(home, "Tarkastusohje.json");
  writeFileSync(whole, JSON.stringify({ ...first, content: [...first.content, ...second.content] }));
  const { document } = cli(workspace, "document", "import", whole);
  const file = path.join(home, "Tarkastusohje.docx");
  cli(workspace, "document", "export", document, file);
  return file;
}

const BEFORE = ["Reklamaatio kirjataan saman päivän aikana", "Asiakkaalle vastataan kirjallisesti", "Johto katselmoi"];

test("two changes of one text are merged by words, and what collides is shown with both sides", async (t) => {
  const home = folder("two-writers");
  const paragraph = (said, at) => ({ type: "paragraph", attrs: { id: `b${at}` }, content: [{ type: "text", text: said }] });
  const workspace = workspaceWith(home, { documents: [{ id: "d", name: "Reklamaatio-ohje", working: "d.json" }] }, {
    "d.json": JSON.stringify({ type: "doc", content: BEFORE.map(paragraph) }),
  });
  let program;
  t.after(() => program?.close());
  program = await Program.open({ args: ["--workspace", workspace] });
  const { window, words } = program;
  await write(program, "d");

  const latest = async () => (await call(program, "editing", { object: "d" })).latest;
  /** Another window writes in what it has, which is not what was written here meanwhile. */
  const theyWrite = async ({ hash, text }, ...changes) => {
    const after = changes.reduce((now, [from, to]) => now.replace(from, to), text);
    assert.notEqual(after, text);
    const { outcome } = await call(program, "write_document", { object: "d", base: hash, text: after });
    assert.equal(outcome, "written");
  };

  const before = await latest();
  await putCaretBehind(program, BEFORE[0]);
  await window.type(" järjestelmään");
  await theyWrite(before, ["saman päivän", "saman viikon"], [BEFORE[2], "Johto katselmoi neljännesvuosittain"]);
  await window.shows(words("doc-others-wrote"));
  await writes(program, "Reklamaatio kirjataan saman viikon aikana järjestelmään");
  await writes(program, "Johto katselmoi neljännesvuosittain");
  await program.saved();

  const both = await latest();
  assert.match(both.text, /saman viikon aikana järjestelmään/);
  await putCaretBehind(program, BEFORE[1]);
  await select(program, "Shift+Control+ArrowLeft", "kirjallisesti");
  await window.type("puhelimitse");
  await theyWrite(both, ["kirjallisesti", "sähköpostilla"]);
  await window.click("button", words("conflict-show"));
  const dialog = await window.find("dialog");
  for (const side of ["conflict-mine", "conflict-theirs"]) {
    await window.find("columnheader", words(side), { exact: true, within: dialog });
  }
  await window.find("cell", "puhelimitse", { within: dialog });
  await window.find("cell", "sähköpostilla", { within: dialog });
  assert.match((await latest()).text, /sähköpostilla/);

  await window.click("button", words("conflict-take-mine"), { exact: true, within: dialog });
  await window.gone("dialog");
  await window.gone("button", words("conflict-show"));
  await program.saved();
  await done(program);
  await window.shows("Asiakkaalle vastataan puhelimitse");
  await program.close();
  program = null;
  const exported = path.join(home, "exported.md");
  cli(workspace, "document", "export", "d", exported);
  assert.equal(
    readFileSync(exported, "utf8").trim(),
    [
      "Reklamaatio kirjataan saman viikon aikana järjestelmään",
      "Asiakkaalle vastataan puhelimitse",
      "Johto katselmoi neljännesvuosittain",
    ].join("\n\n"),
  );
});
