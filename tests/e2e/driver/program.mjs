// The program under test: its command line and its window, on workspaces in the private home.

import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Window } from "./window.mjs";
import { wordsOf } from "./words.mjs";

/** A tree takes letters for the same word for this long, in milliseconds. */
const FORGOTTEN_AFTER = 1000;

/** An empty folder for one test. */
export function folder(name) {
  return mkdtempSync(path.join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `${name}-`));
}

/** Runs `luotsi-cli` on a workspace and returns its JSON. */
export function cli(workspace, ...args) {
  const output = execFileSync(process.env.LUOTSI_CLI, ["--workspace", workspace, "--json", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}

/** The program in its window, and what every user of it does. */
export class Program {
  constructor(window, language) {
    this.window = window;
    this.language = language;
    this.words = wordsOf(language);
    this.typedAt = 0;
  }

  /** Starts the program with `args`, in `language`; with `env` beside what is there. */
  static async open({ args, language = "fi", env = {} }) {
    const window = await Window.open({ binary: process.env.LUOTSI_WINDOW, args, env });
    const program = new Program(window, language);
    await program.speak(language);
    return program;
  }

  /** Starts it with a demonstration organisation that nobody else has changed. */
  static demonstration(args = []) {
    return Program.open({ args: ["--demo", ...args], env: { LUOTSI_DATA_DIR: folder("demonstration") } });
  }

  /** Chooses the language and, where given, the colours as the menu for them would, before anything else is done. */
  async speak(language, colours = null) {
    this.language = language;
    this.words = wordsOf(language);
    const ready = `() => document.documentElement.lang && document.querySelector("main, [role=tree], h1") !== null`;
    await this.window.until(() => this.window.run(ready), "the first screen");
    await this.window.run(
      `(language, colours) => {
        localStorage.setItem("luotsi.language", language);
        if (colours) localStorage.setItem("luotsi.colour-scheme", colours);
        window.wasHere = true;
        location.reload();
      }`,
      language,
      colours,
    );
    await this.window.until(
      () => this.window.run(`(language) => !window.wasHere && document.documentElement.lang === language`, language),
      `the interface in ${language}`,
    );
    await this.window.until(() => this.window.run(ready), "the first screen again");
  }

  /** Goes to a section through the rail. */
  async goTo(section) {
    await this.window.click("link", section, { exact: true, first: true });
  }

  /** Puts the keyboard on the tree, at its first row. */
  async walkTree(section) {
    const tree = await this.window.find("tree", section);
    await this.window.find("treeitem", null, { first: true });
    await tree.focus();
    await this.window.press("Home");
    await this.window.until(async () => (await this.row())?.position === 1, "the first row");
  }

  /** The tree's active row, as a screen reader is told of it. */
  row() {
    return this.window.run(`() => {
      const tree = document.querySelector("[role=tree]");
      const row = document.getElementById(tree?.getAttribute("aria-activedescendant") ?? "");
      if (!row) return null;
      return {
        name: row.innerText.trim().split("\\n")[0],
        level: Number(row.ariaLevel ?? row.getAttribute("aria-level")),
        position: Number(row.getAttribute("aria-posinset")),
        expanded: row.getAttribute("aria-expanded"),
      };
    }`);
  }

  /** Waits until the keyboard stands on the row with this name. */
  onRow(name) {
    return this.window.until(async () => (await this.row())?.name === name, `the keyboard on the row “${name}”`);
  }

  /** Presses a key on the tree and waits until its active row is as wanted. */
  async key(keys, wanted) {
    await this.window.press(keys);
    await this.window.until(async () => {
      const row = await this.row();
      return row && Object.entries(wanted).every(([what, value]) => row[what] === value);
    }, `the row ${JSON.stringify(wanted)} after ${keys}`);
  }

  /** Opens the row that the keyboard stands on, where it is closed. */
  async expand() {
    if ((await this.row()).expanded === "false") await this.key("ArrowRight", { expanded: "true" });
  }

  /** Types the beginning of a name on the tree. Letters that follow too soon would belong to the name before. */
  async typeAhead(beginning, name) {
    await this.window.until(() => Date.now() - this.typedAt > FORGOTTEN_AFTER, "the letters before to be forgotten");
    await this.window.type(beginning);
    this.typedAt = Date.now();
    await this.onRow(name);
  }

  /** A row of the tree by its name. */
  treeRow(name) {
    return this.window.find("treeitem", name);
  }

  /** The title of what the content shows. */
  title(name) {
    return this.window.until(
      () => this.window.run(`(name) => document.querySelector("h1")?.innerText.trim() === name`, name),
      `the title “${name}”`,
    );
  }

  /** Acts as somebody else, through the user's menu of a build for trying out. */
  async switchTo(name) {
    const { window, words } = this;
    if ((await window.all("button", words("user-menu", { name }))).length > 0) return;
    await window.click("button", words("user-menu", { name: "" }), { first: true });
    await window.click("menuitem", words("switch-user"));
    const field = await window.find("combobox", words("user"));
    await field.fill(name);
    await window.click("option", name);
    await window.click("button", words("switch-user-go"));
    await window.gone("dialog");
    await window.find("button", words("user-menu", { name }));
  }

  /** Waits until the status line says that all is saved. */
  saved() {
    const saved = this.words("saved-at", { time: "" });
    return this.window.until(async () => {
      const states = await this.window.all("status", null, { hidden: true });
      const texts = await Promise.all(states.map((state) => state.text()));
      return texts.some((text) => text.startsWith(saved.trim()) || text === this.words("saved"));
    }, "the word that all is saved");
  }

  close() {
    return this.window.close();
  }
}
