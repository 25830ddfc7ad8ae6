// Rights of a large organisation, walked through in the window as a person does: the matrix from corner to corner, a
// why, somebody put into a group in what-if, the difference read, made, and found in the audit. The same walk is a test
// and a measurement.

import { readFileSync } from "node:fs";
import path from "node:path";
import { cli } from "../driver/program.mjs";

/** Generates an organisation into `folder`, imports it, and returns the workspace and what the bundle holds. */
export function generated(folder, { users, objects }) {
  const [workspace, bundle] = ["workspace", "bundle"].map((name) => path.join(folder, name));
  cli(workspace, "generate", "--seed", "1", "--users", String(users), "--objects", String(objects), bundle);
  cli(workspace, "import", bundle);
  return { workspace, organisation: organisationOf(bundle) };
}

export function organisationOf(bundle) {
  return JSON.parse(readFileSync(path.join(bundle, "organisation.json"), "utf8"));
}

/** A group that was granted something, and people who are not in it and whose names nobody else has. */
export function groupAndPeople({ users, groups, grants }, count) {
  const granted = new Set(grants.map(({ to }) => to.group));
  const group = groups.find(({ id }) => granted.has(id));
  const times = new Map();
  for (const { name } of users) times.set(name, (times.get(name) ?? 0) + 1);
  const members = new Set(group.members);
  const people = users.filter(
    ({ id, name, archived, administrator }) =>
      !archived && !administrator && !members.has(id) && times.get(name) === 1,
  );
  return { group, people: people.slice(0, count) };
}

/** How large the matrix is at least, with all rows open: documents and their like alone are most of the objects. */
export function sizeOf({ users, processes, documents }) {
  const active = users.filter(({ archived }) => !archived).length;
  return { rows: (processes.length + documents.length) * 0.9, columns: active + 1 };
}

/** What a group is called, in the language that the interface speaks in tests. */
export function nameOf({ name }) {
  return typeof name === "string" ? name : name.fi;
}

/** The matrix and the cell that the keyboard stands on. */
export function standing(window) {
  return window.run(`() => {
    const matrix = document.querySelector("[role=treegrid]");
    const cell = document.getElementById(matrix?.getAttribute("aria-activedescendant") ?? "");
    const row = cell?.closest("[role=row]");
    if (!row) return null;
    return {
      row: Number(row.getAttribute("aria-rowindex")),
      rows: Number(matrix.getAttribute("aria-rowcount")),
      column: Number(cell.getAttribute("aria-colindex")),
      columns: Number(matrix.getAttribute("aria-colcount")),
      words: cell.getAttribute("aria-label"),
    };
  }`);
}

/** Opens the matrix and goes to its far corner, with all rows open; `least` is how much there must be of it. */
export async function toTheFarCorner(program, least) {
  const { window, words } = program;
  await window.click("link", words("access"), { exact: true, first: true });
  const matrix = await window.find("treegrid");
  await window.find("rowheader", words("section-processes"), { first: true });
  await window.click("button", words("matrix-open-all"), { exact: true });
  const rows = () => matrix.attribute("aria-rowcount").then(Number);
  await window.until(async () => (await rows()) >= least.rows, `${least.rows} rows`);
  await matrix.focus();
  await window.press("Control+End");
  const waiting = words("waiting");
  return window.until(async () => {
    const at = await standing(window);
    const isThere = at && at.row === at.rows && at.column === at.columns && at.columns >= least.columns;
    return isThere && at.words && !at.words.endsWith(waiting) ? at : null;
  }, "the far corner, with what stands in it");
}

/** Asks why of the cell that the keyboard stands on. */
export async function askWhy(program) {
  const { window, words } = program;
  await window.press("Enter");
  await window.find("dialog");
  await window.until(
    () => window.run(`() => document.querySelector("[role=dialog] [role=status]")?.innerText.includes(":") || null`),
    words("why-title"),
  );
  await window.dismiss();
}

/** Goes to what-if through the section's own pages. */
export async function openWhatIf(program) {
  await program.window.click("link", program.words("access-what-if"), { exact: true });
  await program.window.find("button", program.words("what-if-add"), { exact: true });
}

/** Puts somebody into a group, in the draft; milliseconds from the press of the button to the painted difference. */
export async function addToGroup(program, person, group) {
  const { window, words } = program;
  await window.click("button", words("what-if-add"), { exact: true });
  await choose(program, words("find-people"), person);
  await choose(program, words("what-if-find-group"), group);
  await window.run(watchForDifference, words("what-if-result"), words("what-if-add-go"), person);
  await window.click("button", words("what-if-add-go"), { exact: true, within: await window.find("dialog") });
  await window.gone("dialog");
  return window.until(() => window.run(`() => window.differencePainted ?? null`), "the painted difference");
}

async function choose({ window }, field, name) {
  const search = await window.find("searchbox", field, { exact: true });
  await search.fill(name);
  // The first that is found is chosen by itself.
  await window.until(
    () =>
      window.run(
        `(search, name) => {
          let list = search;
          while (list && !list.querySelector("[role=option]")) list = list.parentElement;
          const option = list?.querySelector("[role=option][aria-selected=true]");
          return option?.innerText.includes(name) || null;
        }`,
        search.reference,
        name,
      ),
    `${name} to be chosen`,
  );
}

/** In the page: takes the time from the next press of the button until a frame with the person's difference is out. */
const watchForDifference = `(heading, button, person) => {
  delete window.differencePainted;
  const region = [...document.querySelectorAll("section")].find((one) => one.querySelector("h2")?.innerText === heading
    || one.querySelector("h2")?.textContent === heading);
  const isShown = () => region.getAttribute("aria-busy") !== "true" && region.innerText.includes(person);
  addEventListener("pointerdown", (event) => {
    if (!event.target.closest("button")?.innerText.includes(button)) return;
    // The press counts from when it is let go: that is when a button acts.
    addEventListener("pointerup", () => {
      const pressed = performance.now();
      const look = () => {
        if (!isShown()) return requestAnimationFrame(look);
        // A message that is sent in a frame arrives when that frame was painted.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => { window.differencePainted = performance.now() - pressed; };
        requestAnimationFrame(() => painted.port2.postMessage(null));
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  }, { once: true, capture: true });
}`;

/** Empties the draft. */
export async function clearDraft(program) {
  const { window, words } = program;
  await window.click("button", words("what-if-clear"), { exact: true });
  await window.shows(words("what-if-empty"));
}

/** Makes the changes of the draft, and finds their entry in the audit, which names `person`. */
export async function applyAndAudit(program, person) {
  const { window, words } = program;
  await window.click("button", words("what-if-apply"), { exact: true });
  await window.click("button", words("what-if-apply"), { exact: true, within: await window.find("alertdialog") });
  await window.click("link", words("what-if-audit-link", { sequence: "" }).trim());
  await program.title(words("settings-audit"));
  await window.shows(person);
}
