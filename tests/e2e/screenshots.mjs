// Every main screen of the program, in Finnish and English, light and dark, into `target/screenshots/`. Run by
// `cargo xtask screenshots`.

import { Program } from "./driver/program.mjs";

const VIEWER = "Riitta Kallionpää";
/** It has lanes, decisions and links. */
const PROCESS = "#/processes/p-reklamaatio";

/** What is seen and how one gets there from the screen before. */
const SCREENS = [
  ["processes", (program) => show(program, "#/processes/p-myynti", "h1")],
  ["process-menu", (program) => press(program, "button", "more-actions")],
  ["process-move", (program) => escape(program).then(() => press(program, "button", "entry-move"))],
  ["process-summary", (program) => escape(program).then(() => show(program, `${PROCESS}/summary`, "main dl, main table"))],
  ["process-steps", (program) => show(program, `${PROCESS}/steps`, "main table")],
  ["process-diagram", (program) => show(program, PROCESS, "main .djs-container")],
  ["process-drawing", (program) => show(program, `${PROCESS}/diagram/edit`, ".djs-palette")],
  ["process-map", (program) => show(program, "#/processes//map", ".react-flow__node")],
  ["process-map-level", (program) => show(program, "#/processes/p-ydin/map", ".react-flow__node")],
  ["section", (program) => show(program, "#/documents", "main [role=gridcell]")],
  ["folder", (program) => show(program, "#/documents/f-toimintaohjeet", "main [role=gridcell]")],
  ["documents", (program) => escape(program).then(() => show(program, "#/documents/d-reklamaatio-ohje", "h1"))],
  ["rights-grant", (program) => press(program, "button", "grant-add")],
  ["settings-organisation", (program) => escape(program).then(() => show(program, "#/settings/organisation"))],
  ["settings-languages", (program) => show(program, "#/settings/languages")],
  ["settings-sections", (program) => show(program, "#/settings/sections")],
  ["settings-users", (program) => show(program, "#/settings/users", "td")],
  ["settings-groups", (program) => show(program, "#/settings/groups", "td")],
  ["settings-grants", (program) => show(program, "#/settings/grants", "td")],
  ["settings-data", (program) => show(program, "#/settings/data")],
  ["settings-audit", (program) => show(program, "#/settings/audit")],
  ["bin", (program) => show(program, "#/bin")],
  ["access-matrix", (program) => show(program, "#/access/matrix", "[role=treegrid] [role=row]")],
  ["access-person", (program) => show(program, "#/access/person/u-camilla-osterberg", "[role=treeitem], [role=row]")],
  ["access-who", (program) => show(program, "#/access/object/p-myynti/edit", "main h2, main h3")],
  ["access-why", (program) => show(program, "#/access/object/p-myynti/edit/u-camilla-osterberg", "main h2, main h3")],
  ["access-what-if", (program) => tryOut(program)],
  ["access-roles", (program) => show(program, "#/access/roles/processes/editor", "main svg, main li")],
  ["process-locked", (program) => locked(program)],
  ["start", (program) => closeWorkspace(program)],
  ["create", (program) => press(program, "button", "start-create")],
];

async function show(program, address, awaited = "h1, h2") {
  await program.window.run(
    `(address) => {
      history.pushState(null, "", address);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }`,
    address,
  );
  await program.window.until(
    () => program.window.run(`(selector) => document.querySelector(selector) !== null`, awaited),
    address,
  );
}

async function press(program, role, message) {
  await program.window.click(role, program.words(message), { first: true });
}

/** Closes a menu or dialog. */
async function escape(program) {
  await program.window.press("Escape");
  await program.window.gone("dialog");
  await program.window.gone("menu");
}

/** What the first change that would help somebody would also change. */
async function tryOut(program) {
  const name = program.words("suggestion-try-of", { change: "" }).trim();
  await program.window.click("button", name, { first: true });
  await program.window.shows(program.words("what-if-result"));
}

/** A padlock with its reason, as somebody sees it who may look but not change. */
async function locked(program) {
  await program.switchTo(VIEWER);
  await show(program, "#/processes/p-myynti");
  await program.window.click("button", program.words("rename"), { locked: true });
  await program.window.find("heading", program.words("locked-title"));
}

async function closeWorkspace(program) {
  await escape(program);
  await press(program, "button", "user-menu");
  await program.window.find("menuitem", program.words("close-workspace"));
  await program.window.settled();
  await program.window.press("End", "Enter");
  await program.window.find("heading", program.words("start-title"));
}

for (const language of ["fi", "en"]) {
  for (const colours of ["light", "dark"]) {
    const program = await Program.open({ args: ["--demo"], language });
    try {
      await program.speak(language, colours);
      await program.window.find("treeitem", null, { first: true });
      for (const [name, go] of SCREENS) {
        await go(program);
        await program.window.settled();
        console.log(`      ${await program.window.screenshot(`${language}-${colours}/${name}`)}`);
      }
    } finally {
      await program.close();
    }
  }
}
