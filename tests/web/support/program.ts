// The program in a browser, with what every test wants of it: nothing from outside, no error in the console, the
// content security policy kept.

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { standingOn } from "./active";
import { Host } from "./host";
import { say } from "./words";

export { expect, say };

interface Options {
  /** How the host is started: with the demonstration, unless a test says otherwise. */
  hostArgs: string[];
}

interface Fixtures {
  host: Host;
  /** The page, already at the program. */
  program: Program;
}

export class Program {
  readonly page: Page;
  readonly host: Host;

  constructor(page: Page, host: Host) {
    this.page = page;
    this.host = host;
  }

  async open(hash = ""): Promise<void> {
    await this.page.goto(`${this.host.address}/${hash}`);
  }

  /** Goes somewhere within the program. */
  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.history.pushState(null, "", to);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, hash);
  }

  get tree(): Locator {
    return this.page.getByRole("tree");
  }

  /** A row of the tree by its name. */
  row(name: string): Locator {
    return this.page.getByRole("treeitem").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The row that the keyboard stands on. */
  get active(): Locator {
    return standingOn(this.tree);
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The dialog that is open: not one that is on its way out. */
  get dialog(): Locator {
    return this.page.getByRole("dialog").and(this.page.locator(":not([data-exiting], [data-exiting] *)"));
  }

  /** Closes the dialog or menu with Escape, once it has the keyboard. */
  async dismiss(what: Locator = this.dialog): Promise<void> {
    await expect(what.and(this.page.locator(":focus-within"))).toBeVisible();
    await this.page.keyboard.press("Escape");
    await expect(what).toBeHidden();
  }

  /** A switch or choice, as the pointer finds it: the control itself has no size. */
  choice(control: Locator): Locator {
    return this.page.locator("label").filter({ has: control });
  }

  /** Opens the row that leads to others. */
  async expand(name: string): Promise<void> {
    await this.row(name).click();
    await this.tree.focus();
    await this.page.keyboard.press("ArrowRight");
    await expect(this.row(name)).toHaveAttribute("aria-expanded", "true");
  }

  /** Acts as another user, through the menu that is there for trying out. */
  async actAs(current: string, next: string): Promise<void> {
    await this.button(say("user-menu", { name: current })).click();
    await this.page.getByRole("menuitem", { name: say("switch-user") }).click();
    const field = this.dialog.getByRole("combobox");
    await field.fill(next);
    await this.page.getByRole("option", { name: next }).click();
    await this.dialog.getByRole("button", { name: say("switch-user-go") }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.button(say("user-menu", { name: next }))).toBeVisible();
  }

  /** Nothing that axe calls serious or critical. */
  async isAccessible(what: string): Promise<void> {
    // React Aria's own announcements are there for a moment and refer to what may be gone already.
    const { violations } = await new AxeBuilder({ page: this.page }).exclude("[data-live-announcer]").analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const words = serious.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
    );
    expect(words, `axe on ${what}`).toEqual([]);
  }
}

export const test = base.extend<Options & Fixtures>({
  hostArgs: [["--demo"], { option: true }],

  host: async ({ hostArgs }, use) => {
    const host = await Host.start(hostArgs);
    await use(host);
    await host.stop();
  },

  program: async ({ page, host }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // A refusal is an answer with a status of its own, which the browser writes down as an error.
      const isRefusal = /status of 4\d\d/.test(message.text());
      if (message.type() === "error" && !isRefusal) complaints.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(host.address) && !/^(data|blob):/.test(url)) complaints.push(`from outside: ${url}`);
    });
    const program = new Program(page, host);
    await program.open();
    await use(program);
    expect(complaints).toEqual([]);
  },
});
