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
  await program.dialog.getByRole("button", { name: new RegExp(say("what-if-kind")) }).click();
  const option = program.page.getByRole("option", { name: say(`what-if-kind-${kind}`), exact: true });
  // Of a long list only what is in view is there.
  await program.page.getByRole("listbox", { name: say("what-if-kind") }).hover();
  const isThere = async () => (await option.count()) > 0 || (await program.page.mouse.wheel(0, 240), false);
  await expect.poll(isThere).toBe(true);
  await option.click();
}

/** Finds something by its name in one of the dialog's searches, and chooses it. */
export async function find(program: Program, field: string, name: string): Promise<void> {
  const search = program.dialog.getByRole("searchbox", { name: say(field) });
  await search.fill(name);
  // The search and what it finds stand in one part of the form.
  const part = search.locator("xpath=ancestor::div[.//*[@role='listbox']][1]");
  await part.getByRole("option", { name }).first().click();
}

/** Chooses in one of the dialog's pickers. */
export async function pick(program: Program, label: string, item: string): Promise<void> {
  await program.dialog.getByRole("button", { name: new RegExp(say(label)) }).click();
  await program.page.getByRole("option", { name: item, exact: true }).click();
}

export async function addIt(program: Program): Promise<void> {
  await program.dialog.getByRole("button", { name: say("what-if-add-go"), exact: true }).click();
  await expect(program.dialog).toBeHidden();
}
