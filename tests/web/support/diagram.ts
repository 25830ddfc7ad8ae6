// A process's diagram, as somebody draws on it.

import { expect, type Locator } from "@playwright/test";
import type { Program } from "./program";
import { say } from "./words";

export class DiagramEditor {
  readonly program: Program;

  constructor(program: Program) {
    this.program = program;
  }

  /** Opens a process's diagram to be changed, as a person does. */
  static async open(program: Program, process: string): Promise<DiagramEditor> {
    await program.goTo(`#/processes/${process}`);
    await program.button(say("entry-edit-diagram")).click();
    const editor = new DiagramEditor(program);
    await editor.ready();
    return editor;
  }

  async ready(): Promise<void> {
    await expect(this.canvas.locator(".djs-shape").first()).toBeVisible();
  }

  get canvas(): Locator {
    return this.program.page.getByRole("region", { name: say("diagram-editor-label", { name: "" }).split(":")[0] });
  }

  shape(id: string): Locator {
    return this.canvas.locator(`[data-element-id="${id}"]`);
  }

  /** The list of hints on what is drawn. */
  get hints(): Locator {
    return this.program.page.getByRole("region", { name: say("guide-title"), exact: true });
  }

  /** The button that opens that list, whatever number of hints it tells. */
  get hintsButton(): Locator {
    return this.program.page
      .getByRole("toolbar", { name: say("diagram-tools") })
      .getByRole("button", { name: /\bhints?$/i });
  }

  /** The hints of one rule. */
  hintsOf(rule: string): Locator {
    return this.hints.getByRole("region", { name: say(`guide-rule-${rule}`), exact: true });
  }

  /** Writes a name on an element. */
  async rename(id: string, name: string): Promise<void> {
    await this.shape(id).locator(".djs-hit").first().dblclick();
    const field = this.canvas.locator(".djs-direct-editing-content");
    await field.fill(name);
    await field.press("Enter");
    // What stands beside its shape has a label of its own.
    await expect(this.canvas).toContainText(name.split(" ")[0] ?? name);
  }

  /** Waits until all that was drawn is safe. */
  async saved(): Promise<void> {
    await expect(
      this.program.page.getByRole("status").filter({ hasText: say("saved-at", { time: "" }).trim() }),
    ).toBeVisible();
  }

  async view(name: "diagram" | "steps"): Promise<void> {
    const views = this.program.page.getByRole("radiogroup", { name: say("process-view") });
    await views.getByRole("radio", { name: say(`process-view-${name}`) }).click();
  }

  /** Ends editing: what was drawn becomes the working copy. */
  async done(): Promise<void> {
    await this.program.button(say("diagram-done")).click();
    await expect(this.canvas).toBeHidden();
  }

  /** The working copy's XML, as it is kept. */
  async kept(process: string): Promise<string> {
    const content = await this.program.host.call<{ xml: string }>("content", { object: process, which: "working" });
    return content.xml;
  }
}
