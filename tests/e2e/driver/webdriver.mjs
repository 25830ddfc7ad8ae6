// A W3C WebDriver client, as much of it as driving one window needs. `WebKitWebDriver` starts the program itself;
// the program lets itself be driven only where its environment says so.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What the driver refused, with its own code (`no such element`, `stale element reference`, …). */
export class WebDriverError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A driver process and the one program that it has started. */
export class Session {
  #process;
  #base;
  #id;

  /** Starts `binary` with `args`; `env` is added to this process's own environment. */
  static async start({ binary, args = [], env = {} }) {
    const port = await freePort();
    const session = new Session();
    session.#base = `http://127.0.0.1:${port}`;
    session.#process = spawn("WebKitWebDriver", [`--port=${port}`], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true", ...env },
    });
    const failed = new Promise((_, reject) => {
      session.#process.once("error", reject);
      session.#process.once("exit", (code, signal) =>
        reject(new Error(`WebKitWebDriver ended (${signal ?? code})`)),
      );
    });
    failed.catch(() => {});
    await Promise.race([failed, session.#isListening()]);
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } };
    const answer = await Promise.race([failed, session.#request("POST", "/session", { capabilities })]);
    session.#id = answer.sessionId;
    return session;
  }

  async #isListening() {
    for (;;) {
      try {
        return await this.#request("GET", "/status");
      } catch (error) {
        if (error instanceof WebDriverError) throw error;
        await pause(20);
      }
    }
  }

  async #request(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      // A program that ends while it starts leaves the driver without an answer.
      signal: AbortSignal.timeout(120_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new WebDriverError(value.error, value.message);
    return value;
  }

  #command(method, path, body) {
    return this.#request(method, `/session/${this.#id}${path}`, body);
  }

  get(path) {
    return this.#command("GET", path);
  }

  post(path, body = {}) {
    return this.#command("POST", path, body);
  }

  /** Runs a function in the page. What it gets and gives is JSON, or elements as `element(id)` gives them. */
  run(script, ...args) {
    return this.post("/execute/sync", { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** The process id of the program that the driver has started. */
  programId() {
    const driver = this.#process.pid;
    const children = readFileSync(`/proc/${driver}/task/${driver}/children`, "utf8").trim();
    const [first] = children.split(" ");
    if (!first) throw new Error("The program is not running.");
    return Number(first);
  }

  /** Asks the program to end, as the system does when a person logs out, and then the driver. */
  async end() {
    let program = null;
    try {
      program = this.programId();
      process.kill(program, "SIGTERM");
    } catch {
      // It may have ended before.
    }
    // It closes its workspace before it goes: whoever opens that next must not find it held.
    if (program !== null) await isGone(program);
    await this.#stopDriver();
  }

  /** `kill -9`: the program gets no chance to tidy up. */
  async kill() {
    const program = this.programId();
    process.kill(program, "SIGKILL");
    await this.#stopDriver();
    await isGone(program);
  }

  async #stopDriver() {
    const driver = this.#process;
    if (driver.exitCode !== null || driver.signalCode !== null) return;
    const ended = new Promise((resolve) => driver.once("exit", resolve));
    driver.kill("SIGKILL");
    await ended;
  }
}

/** The id in an element that the driver has given. */
export function elementId(element) {
  return element[ELEMENT];
}

/** An element as the driver wants it. */
export function element(id) {
  return { [ELEMENT]: id };
}

/** Between two looks at a condition; nothing waits for time to pass by itself. */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until a process has ended; one that does not is ended. */
async function isGone(pid) {
  const end = Date.now() + 15_000;
  for (;;) {
    if (Date.now() > end) process.kill(pid, "SIGKILL");
    try {
      const state = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1];
      if (state.startsWith("Z")) return;
    } catch {
      return;
    }
    await pause(10);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
