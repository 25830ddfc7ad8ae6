// The real window, as its user has it: things with a role and a name, a keyboard and a pointer.
//
// Everything that looks for something waits until it is there. Nothing sleeps.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chord, typing } from "./keys.mjs";
import { lookFor } from "./roles.mjs";
import { Session, WebDriverError, element, elementId, pause } from "./webdriver.mjs";

const PATIENCE = 60_000;

/** Where pictures go. */
export const pictures = path.join(process.env.LUOTSI_OUTPUT ?? "target", "screenshots");

export class Window {
  #session;

  /** Starts `binary` and waits for its window. */
  static async open({ binary, args = [], env = {}, width = 1440, height = 900 }) {
    const window = new Window();
    window.#session = await Session.start({ binary, args, env });
    await window.resize(width, height);
    return window;
  }

  /** The driver beneath, for what is not here. */
  get session() {
    return this.#session;
  }

  resize(width, height) {
    return this.#session.post("/window/rect", { x: 0, y: 0, width, height });
  }

  /** Looks until `condition` gives something other than false, null or undefined, and returns it. */
  async until(condition, what, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      let last;
      try {
        const found = await condition();
        if (found !== false && found !== null && found !== undefined) return found;
      } catch (error) {
        // The page may have changed between two questions: look again.
        if (!(error instanceof WebDriverError)) throw error;
        last = error;
      }
      if (Date.now() > end) {
        const picture = await this.#pictureOfFailure(what);
        throw new Error(`Waited in vain for ${what}.${last ? ` ${last.message}` : ""} The window: ${picture}`);
      }
      await pause(30);
    }
  }

  async #pictureOfFailure(what) {
    const name = what.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
    return this.screenshot(path.join("failures", name)).catch((error) => error.message);
  }

  /**
   * All that has this role and name now. A name is a part of it, or with `exact` the whole; with `locked`, only what
   * does (or does not) refuse to act.
   */
  async all(role, name = null, { exact = false, hidden = false, locked, within } = {}) {
    const found = await this.#session.run(
      `(role, name, options, within) => {
        let all = (${lookFor})(role, name, options);
        if (within) all = all.filter((node) => within.contains(node) && node !== within);
        if (options.locked === null) return all;
        return all.filter((node) => (node.ariaDisabled === "true") === options.locked);
      }`,
      role,
      name,
      { exact, hidden, locked: locked ?? null },
      within ? within.reference : null,
    );
    return found.map((one) => new Thing(this, elementId(one)));
  }

  /** The one thing with this role and name; waits for it. With `first`, the first of several. */
  find(role, name = null, options = {}) {
    return this.until(
      async () => {
        const all = await this.all(role, name, options);
        return all.length === 1 || (options.first && all.length > 1) ? all[0] : null;
      },
      `${role} ${name === null ? "" : `“${name}”`}`,
      options.patience,
    );
  }

  /** Clicks the one thing with this role and name, as soon as it stands still and nothing stands before it. */
  click(role, name = null, options = {}) {
    let place = "";
    return this.until(
      async () => {
        const all = await this.all(role, name, options);
        if (all.length !== 1 && !(options.first && all.length > 1)) return null;
        // A menu that is still sliding in would not be hit.
        const before = place;
        place = JSON.stringify(await all[0].box());
        if (place !== before) return null;
        try {
          await all[0].click();
        } catch (refused) {
          // What stands at the very edge of what scrolls is taken for out of sight.
          await all[0].bringIntoView();
          throw refused;
        }
        return all[0];
      },
      `a click on ${role} ${name === null ? "" : `“${name}”`}`,
      options.patience,
    );
  }

  /** Waits until nothing has this role and name any more. */
  gone(role, name = null, options = {}) {
    return this.until(
      async () => (await this.all(role, name, options)).length === 0,
      `no ${role} “${name}” any more`,
      options.patience,
    );
  }

  /** Closes the open dialog or popover with Escape, once it has the keyboard. */
  async dismiss() {
    await this.until(
      () => this.#session.run(`() => document.activeElement?.closest("[role=dialog], [role=alertdialog]") !== null`),
      "a dialog to have the keyboard",
    );
    await this.press("Escape");
    await this.gone("dialog");
  }

  /** Waits until the page shows this text anywhere. */
  shows(text) {
    return this.until(
      () => this.#session.run(`(text) => document.body.innerText.includes(text)`, text),
      `the text “${text}”`,
    );
  }

  /** Waits until the page has come to rest: fonts there, nothing that loads or moves, the same at several looks. */
  settled() {
    let before = null;
    let same = 0;
    return this.until(async () => {
      const now = await this.#session.run(`() => {
        const busy =
          document.fonts.status !== "loaded" ||
          document.querySelector("[role=progressbar], [aria-busy=true]") !== null ||
          document.getAnimations().some(({ playState }) => playState === "running");
        return busy ? null : document.body.innerHTML;
      }`);
      same = now !== null && now === before ? same + 1 : 0;
      before = now;
      return same >= 5;
    }, "the page to come to rest");
  }

  /** What has the keyboard: its role, its name as WebKit computes them, and the thing. */
  async focused() {
    const thing = new Thing(this, elementId(await this.#session.get("/element/active")));
    return { thing, role: await thing.role(), name: await thing.name() };
  }

  /** Presses keys one after the other: `press("Tab", "Control+k")`. */
  press(...keys) {
    const actions = keys.flatMap(chord);
    return this.#actions([{ type: "key", id: "keyboard", actions }]);
  }

  type(text) {
    return this.#actions([{ type: "key", id: "keyboard", actions: typing(text) }]);
  }

  /** Moves the pointer through `points` (page coordinates) with the button held down. */
  drag(...points) {
    const [start, ...rest] = points.map(({ x, y }) => ({ type: "pointerMove", duration: 40, x: Math.round(x), y: Math.round(y) }));
    return this.#actions([
      {
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [start, { type: "pointerDown", button: 0 }, ...rest, { type: "pointerUp", button: 0 }],
      },
    ]);
  }

  /** Presses the pointer twice on one place. */
  doubleClick({ x, y }) {
    const press = [{ type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    const move = { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) };
    return this.#actions([
      { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [move, ...press, ...press] },
    ]);
  }

  async #actions(actions) {
    await this.#session.post("/actions", { actions });
  }

  /** Runs a function in the page. */
  run(script, ...args) {
    return this.#session.run(script, ...args);
  }

  /** Writes what the window shows to `NAME.png` and returns the file's path. */
  async screenshot(name) {
    const file = path.join(pictures, `${name}.png`);
    const picture = await this.#session.get("/screenshot");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(picture, "base64"));
    return file;
  }

  /** Ends the program in good order. */
  close() {
    return this.#session.end();
  }

  /** Kills the program, as a crash or a power cut would. */
  kill() {
    return this.#session.kill();
  }
}

/** Something in the window. */
class Thing {
  #window;
  #id;

  constructor(window, id) {
    this.#window = window;
    this.#id = id;
  }

  get reference() {
    return element(this.#id);
  }

  #ask(what) {
    return this.#window.session.get(`/element/${this.#id}/${what}`);
  }

  /** The role that WebKit tells a screen reader. */
  role() {
    return this.#ask("computedrole");
  }

  /** The name that WebKit tells a screen reader. */
  name() {
    return this.#ask("computedlabel");
  }

  text() {
    return this.#ask("text");
  }

  attribute(name) {
    return this.#window.run(`(node, name) => node.getAttribute(name)`, this.reference, name);
  }

  value() {
    return this.#window.run(`(node) => node.value`, this.reference);
  }

  click() {
    return this.#window.session.post(`/element/${this.#id}/click`);
  }

  bringIntoView() {
    return this.#window.run(`(node) => node.scrollIntoView({ block: "center", inline: "center" })`, this.reference);
  }

  focus() {
    return this.#window.run(`(node) => node.focus()`, this.reference);
  }

  /** Empties a field and types into it. */
  async fill(text) {
    await this.focus();
    await this.#window.press("Control+a");
    await this.#window.type(text);
  }

  /** Where it is in the page. */
  box() {
    return this.#window.run(
      `(node) => { const { x, y, width, height } = node.getBoundingClientRect(); return { x, y, width, height } }`,
      this.reference,
    );
  }

  /** Drags it with the pointer onto `other`, and lets go there. */
  async dragTo(other) {
    const from = middle(await this.box());
    const to = middle(await other.box());
    // A few small moves first: a drag begins only when the pointer has left where it was pressed.
    const away = { x: from.x + 6, y: from.y + 6 };
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.#window.drag(from, away, between, { x: to.x - 1, y: to.y - 1 }, to);
  }
}

function middle({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}
