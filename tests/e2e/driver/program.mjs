// The program under test: its command line and its window, on workspaces in the private home.

import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Window } from "./window.mjs";
import { wordsOf } from "./words.mjs";

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
  }

  /** Starts the program with `args`, in `language`. */
  static async open({ args, language = "fi" }) {
    const window = await Window.open({ binary: process.env.LUOTSI_WINDOW, args });
    const program = new Program(window, language);
    await program.speak(language);
    return program;
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
    await (await this.window.find("link", section, { exact: true, first: true })).click();
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

  /** Presses a key on the tree and waits until its active row is as wanted. */
  async key(keys, wanted) {
    await this.window.press(keys);
    await this.window.until(async () => {
      const row = await this.row();
      return row && Object.entries(wanted).every(([what, value]) => row[what] === value);
    }, `the row ${JSON.stringify(wanted)} after ${keys}`);
  }

  /** Types the beginning of a name on the tree. */
  async typeAhead(beginning, name) {
    await this.window.type(beginning);
    await this.window.until(async () => (await this.row())?.name === name, `the row “${name}” after “${beginning}”`);
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
    await (await window.find("button", words("user-menu", { name: "" }), { first: true })).click();
    await (await window.find("menuitem", words("switch-user"))).click();
    const field = await window.find("combobox", words("user"));
    await field.fill(name);
    await (await window.find("option", name)).click();
    await (await window.find("button", words("switch-user-go"))).click();
    await window.gone("dialog");
    await window.shows(words("acting-as", { name }));
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
