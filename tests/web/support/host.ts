// The test host: the real use cases over HTTP, and the built interface beside them.

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export class Host {
  readonly #process: ChildProcess;
  readonly address: string;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
  }

  /** Starts a host; `args` as its own help names them. */
  static async start(args: string[], env: Record<string, string> = {}): Promise<Host> {
    const binary = process.env.LUOTSI_TEST_HOST ?? `${root}/target/debug/luotsi-test-host`;
    const child = spawn(binary, [`${root}/ui/dist`, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${binary} ended with ${code}`)));
      createInterface({ input: child.stdout }).once("line", resolve);
    });
    return new Host(child, address);
  }

  /** Calls a use case directly, as a test's own preparation. */
  async call<R>(name: string, args: unknown = {}): Promise<R> {
    const response = await fetch(`${this.address}/api/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    const value = (await response.json()) as R;
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  /** The paths that the person "chooses" in the next file dialogs. */
  async willChoose(...paths: (string | null)[]): Promise<void> {
    await fetch(`${this.address}/api/test/paths`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(paths),
    });
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGTERM");
    await ended;
  }
}
