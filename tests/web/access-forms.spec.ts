// Every kind of change that can be thought of has a form, and the draft says the change in words.

import { addIt, changes, chooseKind, find, openWhatIf, pick, result } from "./support/drafting";
import { expect, type Program, say, test } from "./support/program";

type Fill = (program: Program) => Promise<void>;
const finds =
  (field: string, name: string): Fill =>
  (program) =>
    find(program, field, name);
const picks =
  (label: string, item: string): Fill =>
  (program) =>
    pick(program, label, item);
const names =
  (name: string): Fill =>
  ({ dialog }) =>
    dialog.getByRole("textbox", { name: say("name") }).fill(name);

/** Kinds of changes, how the form of each is filled in, and how the draft says it. */
type Forms = [kind: string, fill: Fill[], words: string][];

const PEOPLE_AND_RIGHTS: Forms = [
  ["add-member", [finds("find-people", "Oskar Nylund"), finds("what-if-find-group", "Quality team")], "Oskar Nylund"],
  ["remove-member", [finds("what-if-find-group", "Engineering"), (p) => member(p, "Eeva Koskela")], "Eeva Koskela"],
  ["create-group", [names("Chemical safety")], say("change-create-group", { group: "Chemical safety" })],
  ["give-flag", [finds("find-people", "Hannu Vainio"), picks("role", "Auditor")], "Hannu Vainio, auditor"],
  ["restore-user", [finds("what-if-find-user", "Raimo Saarinen")], "Raimo Saarinen"],
  ["grant", [finds("find-people-and-groups", "Engineering"), finds("find-object", "Quality policy")], "Quality policy"],
  ["revoke", [finds("search-grants", "Engineering")], "Engineering"],
  ["set-responsible", [finds("find-object", "Quality policy"), finds("find-people-and-groups", "Hannu")], "Hannu"],
];

const STRUCTURE: Forms = [
  ["move", [finds("find-object", "Assembly team"), finds("move-under", "Welding shop")], "Welding shop"],
  ["archive", [finds("find-object", "Welding team")], say("change-archive", { object: "Welding team" })],
  ["delete", [finds("find-object", "Health and safety committee")], "Health and safety committee"],
];

const ONBOARDING: Forms = [
  ["create-area", [names("Warehouse"), finds("what-if-in-area", "Production")], "New area: Warehouse, in Production"],
  ["create-team", [names("Night shift"), finds("what-if-in-area", "Assembly")], "New team: Night shift, in Assembly"],
  ["set-coordinators", [finds("what-if-find-area", "Welding shop"), finds("what-if-add-to-list", "Marko")], "Marko"],
  ["set-team-role", [finds("find-people", "Anders Holm"), finds("what-if-find-team", "Welding")], "Anders Holm"],
  ["archive-membership", [finds("find-people", "Ville"), finds("what-if-find-team", "Welding")], "Ville Kangas"],
  ["share-template", [picks("what-if-share-as", "For use and editing"), finds("what-if-find-template", "Welder"), finds("what-if-share-with", "Eeva")], "Eeva Koskela"],
  ["unshare-template", [finds("what-if-find-template", "Welder onboarding"), (p) => shared(p, "Assembly team")], "Assembly team"],
  ["start-plan", [finds("find-people", "Oskar"), finds("what-if-find-team", "Sales"), finds("what-if-from-template", "General")], "Oskar Nylund"],
  ["end-plan", [finds("what-if-find-plan", "Elias")], "Elias"],
  ["reopen-plan", [finds("what-if-find-plan", "Oskar")], "Oskar"],
  ["assign-task", [finds("what-if-find-task", "Tour and safety"), finds("what-if-add-to-list", "Joakim")], "Joakim"],
];

/** The same of strategies, as somebody who may see and change them. */
const STRATEGY: Forms = [
  ["set-visibility", [picks("what-if-which", "For participants only"), finds("what-if-find-strategy", "2030")], "2030"],
  ["set-strategy-role", [picks("role", "Strategy participant"), finds("what-if-find-strategy", "Study"), finds("what-if-add-to-list", "Hannu")], "Hannu Vainio"],
  ["set-connected", [finds("what-if-find-breakthrough", ""), finds("what-if-add-to-list", "Health and safety")], "Health and safety"],
  ["publish", [finds("find-object", "A partner for the paint shop")], "A partner for the paint shop"],
];

async function member(program: Program, name: string): Promise<void> {
  await program.dialog.getByRole("listbox", { name: say("members") }).getByRole("option", { name }).click();
}

async function shared(program: Program, name: string): Promise<void> {
  await program.dialog.getByRole("listbox", { name: say("what-if-shared-with") }).getByRole("option", { name }).click();
}

async function each(program: Program, forms: Forms): Promise<void> {
  await openWhatIf(program);
  for (const [kind, fill, words] of forms) {
    await test.step(kind, async () => {
      await chooseKind(program, kind);
      for (const one of fill) await one(program);
      await addIt(program);
      await expect(changes(program)).toHaveCount(1);
      await expect(changes(program)).toContainText(words);
      await expect(result(program)).not.toHaveAttribute("aria-busy", "true");
      // Whoever tries it may do it, and what it needs was chosen.
      await expect(changes(program)).not.toContainText(say("what-if-refused"));
      await program.button(say("what-if-clear")).click();
      await expect(changes(program)).toHaveCount(0);
    });
  }
}

for (const [what, forms] of [
  ["of people and rights", PEOPLE_AND_RIGHTS],
  ["of structure", STRUCTURE],
  ["of teams and areas", ONBOARDING.slice(0, 6)],
  ["of templates and plans", ONBOARDING.slice(6)],
] as const) {
  test(`each kind of change ${what} has a form`, async ({ program }) => {
    await each(program, forms);
  });
}

test("each kind of change of strategies has a form", async ({ program }) => {
  await program.actAs("Aino Virtanen", "Camilla Österberg");
  await each(program, STRATEGY);
});

test("a group that the draft makes can be filled and granted something at once", async ({ program }) => {
  await openWhatIf(program);
  await chooseKind(program, "create-group");
  await names("Chemical safety")(program);
  await program.isAccessible("naming a new group");
  await addIt(program);
  await chooseKind(program, "grant");
  await pick(program, "role", "Editor");
  await find(program, "find-people-and-groups", "Chemical");
  await find(program, "find-object", "Quality policy");
  await addIt(program);
  await chooseKind(program, "add-member");
  await find(program, "find-people", "Oskar Nylund");
  await find(program, "what-if-find-group", "Chemical");
  await addIt(program);
  await expect(changes(program)).toHaveCount(3);
  const row = result(program).getByRole("button", { name: "Oskar Nylund" });
  await row.click();
  await expect(result(program)).toContainText("Quality policy");
  await program.button(say("what-if-apply")).click();
  const question = program.page.getByRole("alertdialog");
  await question.getByRole("button", { name: say("what-if-apply") }).click();
  await expect(changes(program)).toHaveCount(0);
  await program.goTo("#/settings/groups");
  await expect(program.page.getByRole("cell", { name: "Chemical safety", exact: true })).toBeVisible();
});

test("an answer that comes late is not taken for the newest", async ({ program }) => {
  const { page } = program;
  await openWhatIf(program);
  let release: () => void = () => undefined;
  let held = false;
  await page.route("**/api/call/what_if", async (route) => {
    const body = route.request().postDataJSON() as { changes: unknown[] };
    if (body.changes.length === 1 && !held) {
      held = true;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    await route.continue();
  });
  for (const name of ["Oskar Nylund", "Anders Holm"]) {
    await chooseKind(program, "give-flag");
    await find(program, "find-people", name);
    await addIt(program);
  }
  const both = result(program).getByRole("button", { name: "Anders Holm" });
  await expect(both).toBeVisible();
  const late = page.waitForResponse(
    (response) => response.url().endsWith("/what_if") && response.request().postDataJSON().changes.length === 1,
  );
  release();
  await (await late).finished();
  await expect(result(program)).not.toHaveAttribute("aria-busy", "true");
  await expect(both).toBeVisible();
  await expect(result(program).getByRole("button", { name: "Oskar Nylund" })).toBeVisible();
});
