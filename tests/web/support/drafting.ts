// What-if as a person uses it: the draft, the dialog that adds to it, and what it would come to.

import type { Locator } from "@playwright/test";
import { expect, type Program, say } from "./program";

/** The changes of the draft, as they stand. */
export function changes(program: Program): Locator {
  return program.page.getByRole("list", { name: say("what-if-draft") }).getByRole("listitem");
}

/** What they would come to. */
export function result(program: Program): Locator {
  return program.page.getByRole("region", { name: say("what-if-result") });
}

export async function openWhatIf(program: Program): Promise<void> {
  await program.goTo("#/access/what-if");
  await expect(program.button(say("what-if-add"))).toBeVisible();
}

/** Chooses the kind of change in the dialog that adds one. */
export async function chooseKind(program: Program, kind: string): Promise<void> {
  await program.button(say("what-if-add")).click();
  await pick(program, "what-if-kind", say(`what-if-kind-${kind}`));
}

/** Finds something by its name in one of the dialog's searches, and chooses it. */
export async function find(program: Program, field: string, name: string): Promise<void> {
  const search = program.dialog.getByRole("searchbox", { name: say(field) });
  await search.fill(name);
  // The search and what it finds stand in one part of the form.
  const part = search.locator("xpath=ancestor::div[.//*[@role='listbox']][1]");
  await part.getByRole("option", { name }).first().click();
}

/** Chooses in one of the dialog's pickers, as somebody who looks whether it was chosen. */
export async function pick(program: Program, label: string, item: string): Promise<void> {
  const picker = program.dialog.getByRole("button", { name: new RegExp(say(label)) });
  const list = program.page.getByRole("listbox", { name: say(label) });
  const option = list.getByRole("option", { name: item, exact: true });
  // Of a long list only what is in view is there.
  const isThere = async () => (await option.count()) > 0 || (await program.page.mouse.wheel(0, 240), false);
  await expect(async () => {
    if (!(await list.isVisible())) await picker.click({ timeout: 5_000 });
    await list.hover({ timeout: 5_000 });
    await expect.poll(isThere).toBe(true);
    await option.click({ timeout: 5_000 });
    await expect(list).toBeHidden({ timeout: 5_000 });
    await expect(picker).toContainText(item, { timeout: 5_000 });
  }).toPass();
}

export async function addIt(program: Program): Promise<void> {
  await program.dialog.getByRole("button", { name: say("what-if-add-go"), exact: true }).click();
  await expect(program.dialog).toBeHidden();
}
