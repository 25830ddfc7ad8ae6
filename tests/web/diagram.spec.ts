import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { DiagramEditor } from "./support/diagram";
import { expect, say, test } from "./support/program";

const COMPLAINTS = "p-reklamaatio";
const RECORD = "Activity_t1";

const file = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), name);
  writeFileSync(path, text);
  return path;
};

test("a step added above the next one is drawn so that no flow crosses a step", async ({ program }) => {
  const { page } = program;
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.view("steps");
  const step = "Kirjaa ja kuittaa 24 tunnissa";
  await page.getByRole("button", { name: say("steps-more-of", { step }) }).click();
  await page.getByRole("menuitem", { name: say("steps-add-after") }).click();
  await expect(page.getByLabel(say("steps-name-of", { step: say("steps-new") }), { exact: true })).toBeFocused();
  await editor.done();
  const drawn = () => editor.kept(COMPLAINTS);
  await expect.poll(drawn).toContain(say("steps-new"));
  expect(crossed(await drawn(), RECORD)).toEqual([]);
});

/** The flows that are drawn through an element which they neither leave nor enter. */
function crossed(xml: string, element: string): string[] {
  const numbers = (tag: string, ...names: string[]) =>
    names.map((name) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]));
  const shape = new RegExp(`<bpmndi:BPMNShape [^>]*bpmnElement="${element}"[^>]*>\\s*(<dc:Bounds [^>]*>)`).exec(xml);
  const [x = 0, y = 0, width = 0, height = 0] = numbers(shape?.[1] ?? "", "x", "y", "width", "height");
  expect(width).toBeGreaterThan(0);
  const edges = [...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]*)"[^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g)];
  return edges.flatMap(([, flow = "", inside = ""]) => {
    const points = [...inside.matchAll(/<di:waypoint [^>]*>/g)].map(([tag]) => numbers(tag, "x", "y"));
    const isThrough = points.slice(1).some(([toX = 0, toY = 0], at) => {
      const [fromX = 0, fromY = 0] = points[at] ?? [];
      const overlaps = (one: number, other: number, begin: number, size: number) =>
        Math.min(one, other) < begin + size - 1 && Math.max(one, other) > begin + 1;
      return overlaps(fromX, toX, x, width) && overlaps(fromY, toY, y, height);
    });
    return isThrough ? [flow] : [];
  });
}

test("what is drawn is kept by itself and stands in the file, with all else that was there", async ({ program }) => {
  const editor = await DiagramEditor.open(program, "p-strategia");
  await program.isAccessible("the diagram editor");
  const before = await editor.kept("p-strategia");
  await editor.rename("Activity_t1", "Kokoa lähtötiedot uudelleen");
  await editor.saved();
  await editor.done();
  await expect.poll(() => editor.kept("p-strategia")).toContain('name="Kokoa lähtötiedot uudelleen"');
  const after = await editor.kept("p-strategia");
  // Only that name differs, to the letter, and that the editor notes an own label for what was named.
  const name = /(id="Activity_t1" name=")[^"]*/;
  const label = /\s*<bpmndi:BPMNLabel\s*\/>/;
  expect(after.replace(name, "$1").replace(label, "")).toBe(before.replace(name, "$1"));
});

test("what was drawn before the window was lost is gone on with", async ({ program, page }) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.rename(RECORD, "Kirjaa heti");
  await editor.saved();
  // The window is gone at once, as with a program that was killed: nobody left the editor, and there is only the draft.
  await page.goto("about:blank");
  await program.open(`#/processes/${COMPLAINTS}`);
  await expect(page.getByText(say("draft-waiting", { time: "" }).replace(/\.$/, "").trim())).toBeVisible();
  await program.isAccessible("a draft that waits");
  await program.button(say("draft-continue")).click();
  await editor.ready();
  await expect(editor.shape(RECORD)).toContainText("Kirjaa heti");
  await editor.done();
  await expect.poll(() => editor.kept(COMPLAINTS)).toContain('name="Kirjaa heti"');
});

test("the step table and the drawing are the same thing", async ({ program, page }) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.view("steps");
  const table = page.getByRole("table");
  const field = (label: "steps-name-of" | "steps-critical-of" | "steps-lane-of", step: string) =>
    table.getByLabel(say(label, { step }), { exact: true });
  await program.isAccessible("the step table while it is edited");

  const name = field("steps-name-of", "Kirjaa ja kuittaa 24 tunnissa");
  await name.fill("Kirjaa reklamaatio");
  await name.press("Enter");
  await field("steps-critical-of", "Kirjaa reklamaatio").fill("Vastaus vuorokaudessa");
  await field("steps-lane-of", "Kirjaa reklamaatio").selectOption({ label: "Laatuinsinööri" });
  await table.getByRole("button", { name: say("steps-more-of", { step: "Kirjaa reklamaatio" }) }).click();
  await page.getByRole("menuitem", { name: say("steps-add-after") }).click();
  const added = field("steps-name-of", say("steps-new"));
  // One goes on by writing its name.
  await expect(added).toBeFocused();
  await added.fill("Arvioi kiireellisyys");
  await added.press("Enter");
  await expect(field("steps-name-of", "Arvioi kiireellisyys")).toBeVisible();

  await editor.view("diagram");
  await expect(editor.shape(RECORD)).toContainText("Kirjaa reklamaatio");
  await expect(editor.canvas.locator(".djs-shape").filter({ hasText: "Arvioi kiireellisyys" })).toBeVisible();
  await editor.done();
  await expect.poll(() => editor.kept(COMPLAINTS)).toContain("Arvioi kiireellisyys");
  const xml = await editor.kept(COMPLAINTS);
  expect(xml).toMatch(/Vastaus vuorokaudessa/);
  const quality = /<bpmn:lane id="Lane_3"[\s\S]*?<\/bpmn:lane>/.exec(xml)?.[0] ?? "";
  expect(quality).toContain(`>${RECORD}<`);

  // As readers see it: the same table, without fields.
  await page.getByRole("radio", { name: say("version-working") }).click();
  await editor.view("steps");
  await expect(table.getByText("Arvioi kiireellisyys").first()).toBeVisible();
  await expect(table.getByRole("textbox")).toHaveCount(0);
  await program.isAccessible("the step table");
});

test("what is renamed in the table is taken back in the drawing", async ({ program, page }) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.view("steps");
  const field = page.getByLabel(say("steps-name-of", { step: "Selvitä syy ja vastuu" }), { exact: true });
  await field.fill("Selvitä syy");
  await field.press("Enter");
  await program.button(say("diagram-undo")).click();
  await expect(field).toHaveValue("Selvitä syy ja vastuu");
  await editor.view("diagram");
  await expect(editor.shape("Activity_t3")).toContainText("vastuu");
});

test("what somebody else changed meanwhile is merged, and what collides is shown with both sides", async ({
  program,
  page,
  host,
}) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  const base = await editor.kept(COMPLAINTS);
  const written = async (text: string) => {
    await host.call("attach_path", { object: COMPLAINTS, path: file("theirs.bpmn", text) });
  };
  await editor.rename(RECORD, "Kirjaa heti");
  await written(base.replace("Selvitä syy ja vastuu", "Selvitä juurisyy"));
  await expect(page.getByText(say("diagram-others-wrote"))).toBeVisible();
  await expect(editor.shape("Activity_t3")).toContainText("juurisyy");
  await expect(editor.shape(RECORD)).toContainText("heti");

  const both = await editor.kept(COMPLAINTS);
  await editor.rename(RECORD, "Minun nimeni");
  await written(both.replace("Kirjaa heti", "Heidän nimensä"));
  await expect(program.button(say("conflict-show"))).toBeVisible();
  expect(await editor.kept(COMPLAINTS)).toContain("Heidän nimensä");
  await program.button(say("conflict-show")).click();
  await expect(program.dialog.locator(".djs-shape").first()).toBeVisible();
  await expect(program.dialog.getByRole("table")).toContainText("Minun nimeni");
  await expect(program.dialog.getByRole("table")).toContainText("Heidän nimensä");
  await expect(program.dialog.getByRole("table")).toContainText(say("conflict-aspect-name"));
  for (const side of await program.dialog.locator("figure").all())
    await expect(side.locator(`.luotsi-pointed[data-element-id="${RECORD}"]`)).toBeInViewport();
  await program.isAccessible("two sides of a diagram");
  await program.dialog.getByRole("button", { name: say("conflict-take-mine") }).click();
  await expect.poll(() => editor.kept(COMPLAINTS)).toContain("Minun nimeni");
  expect(await editor.kept(COMPLAINTS)).toContain("Selvitä juurisyy");
  await expect(program.button(say("conflict-show"))).toBeHidden();
});

test("a file without a drawing is laid out, and a broken one says where", async ({ program, page, host }) => {
  const undrawn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x"><process id="P">
<startEvent id="s"><outgoing>f</outgoing></startEvent><task id="t" name="Ainoa"><incoming>f</incoming></task>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/></process></definitions>`;
  await expect(program.tree).toBeVisible();
  await host.call("attach_path", { object: COMPLAINTS, path: file("undrawn.bpmn", undrawn) });
  await program.goTo(`#/processes/${COMPLAINTS}`);
  await page.getByRole("radio", { name: say("version-working") }).click();
  await expect(page.getByText(say("diagram-laid-out"))).toBeVisible();
  await expect(page.locator(".djs-shape").first()).toBeVisible();

  await host.call("attach_path", {
    object: COMPLAINTS,
    path: file("broken.bpmn", undrawn.replace("<task ", "<tas\nk<")),
  });
  await expect(page.getByText(say("diagram-unreadable"))).toBeVisible();
  await expect(page.getByText(/line \d+, column \d+/)).toBeVisible();
  await program.isAccessible("a broken diagram");
});

test("an element is linked where it is drawn, which shows on it, and is unlinked there", async ({ program, page }) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.shape(RECORD).locator(".djs-hit").first().click();
  await editor.canvas.locator(".djs-context-pad").getByTitle(say("diagram-link")).click();
  await program.isAccessible("the links of an element");
  await program.dialog.getByRole("searchbox").fill("Hitsausaineiden");
  await program.dialog.getByRole("option", { name: /^Hitsausaineiden säilytys/ }).click();
  await program.dialog.getByRole("button", { name: say("save") }).click();
  const badge = editor.canvas.getByRole("button", { name: /Hitsausaineiden säilytys/ });
  await expect(badge).toBeVisible();

  // From the tools, for those who do not point.
  await page
    .getByRole("toolbar", { name: say("diagram-tools") })
    .getByRole("button", { name: say("diagram-link") })
    .click();
  await program.dialog.getByRole("button", { name: say("link-remove", { name: "Hitsausaineiden säilytys" }) }).click();
  await program.dialog.getByRole("button", { name: say("save") }).click();
  await expect(badge).toBeHidden();
  await program.button(say("diagram-undo")).click();
  await expect(badge).toBeVisible();
  await editor.done();
  await expect.poll(() => editor.kept(COMPLAINTS)).toContain("luotsi:link");
});

test("the menu of what an element can be changed to lies above what stands beside the drawing", async ({
  program,
  page,
}) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  await editor.shape(RECORD).locator(".djs-hit").first().click();
  await editor.canvas.locator('.djs-context-pad [data-action="replace"]').click();
  const entries = editor.canvas.locator(".djs-popup-body .entry");
  await expect(entries.first()).toBeVisible();
  // Wherever one points at an entry, it is that which one reaches.
  const reached = await page.evaluate(() => {
    const popup = document.querySelector(".djs-popup");
    if (!popup) return false;
    const { left, top, width, height } = popup.getBoundingClientRect();
    return [0.1, 0.5, 0.9].every((across) =>
      [0.1, 0.5, 0.9].every((down) =>
        popup.contains(document.elementFromPoint(left + width * across, top + height * down)),
      ),
    );
  });
  expect(reached).toBe(true);
});

test("a diagram is saved as a file and as pictures", async ({ program, page, host }) => {
  await program.goTo(`#/processes/${COMPLAINTS}`);
  await expect(page.locator(".djs-shape").first()).toBeVisible();
  // A picture is for outside of the program: on white, also where the program is dark.
  await page.emulateMedia({ colorScheme: "dark" });
  const save = async (form: "diagram-save-bpmn" | "diagram-save-svg" | "diagram-save-png") => {
    const path = join(mkdtempSync(join(tmpdir(), "luotsi-web-")), "saved");
    await host.willChoose(path);
    await program.button(say("diagram-save")).click();
    await page.getByRole("menuitem", { name: say(form) }).click();
    await expect.poll(() => readIfThere(path)?.length ?? 0).toBeGreaterThan(1000);
    return readFileSync(path);
  };
  const svg = (await save("diagram-save-svg")).toString();
  expect(svg).toContain("<svg");
  expect(svg).toMatch(/fill: (#ffffff|rgb\(255, 255, 255\))/);
  expect(svg).not.toContain("var(");
  const png = await save("diagram-save-png");
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  expect((await save("diagram-save-bpmn")).toString()).toContain("<bpmn:definitions");
});

/** How well one colour is seen on another, as the Web Content Accessibility Guidelines reckon it. */
async function contrast(page: Page, ink: [Locator, "color" | "stroke" | "fill"], ground: [Locator, string]) {
  const colour = async ([where, property]: [Locator, string]) =>
    page.evaluate(
      (words) => {
        const painter = document.createElement("canvas").getContext("2d");
        if (!painter) throw new Error("no canvas to paint on");
        painter.fillStyle = words;
        painter.fillRect(0, 0, 1, 1);
        return [...painter.getImageData(0, 0, 1, 1).data];
      },
      await where.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property),
    );
  const brightness = ([red = 0, green = 0, blue = 0]: number[]) => {
    const part = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const [one, other] = [brightness(await colour(ink)), brightness(await colour(ground))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

test("in the dark, the drawing is dark with its tools, and can be read", async ({ program, page, host }) => {
  await expect(program.tree).toBeVisible();
  const plain = (await host.call<{ xml: string }>("content", { object: COMPLAINTS, which: "working" })).xml;
  const coloured = plain.replace(
    new RegExp(`<bpmndi:BPMNShape ([^>]*bpmnElement="${RECORD}")`),
    '<bpmndi:BPMNShape xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:stroke="#831311" bioc:fill="#FFCDD2" $1',
  );
  expect(coloured).not.toBe(plain);
  await host.call("attach_path", { object: COMPLAINTS, path: file("coloured.bpmn", coloured) });
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  const part = (id: string, what: string) => editor.shape(id).locator(`.djs-visual > ${what}`).first();
  const palette = editor.canvas.locator(".djs-palette");
  const inkOn = (where: Locator) =>
    contrast(page, [part("Activity_t3", "rect"), "stroke"], [where, "background-color"]);
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await program.isAccessible(`the diagram editor, ${scheme}`);
    const shapes: [string, string][] = [
      [RECORD, "rect"],
      ["Activity_t3", "rect"],
      ["Event_s", "circle"],
    ];
    for (const [id, outline] of shapes) {
      expect(await contrast(page, [part(id, outline), "stroke"], [part(id, outline), "fill"]), id).toBeGreaterThan(4.5);
    }
    expect(
      await contrast(page, [part(RECORD, "text"), "fill"], [part(RECORD, "rect"), "fill"]),
      "a name on a colour",
    ).toBeGreaterThan(4.5);
    expect(
      await contrast(page, [palette.locator(".entry").first(), "color"], [palette, "background-color"]),
      "a tool of the palette",
    ).toBeGreaterThan(4.5);
    expect(await inkOn(palette), "the palette is as dark as the drawing").toBeGreaterThan(4.5);
    expect(await inkOn(page.locator("body")), "so is the drawing as the window").toBeGreaterThan(4.5);
    await expect(editor.canvas.locator(".bjs-powered-by")).toBeVisible();
  }
});

test("a step without a name is hinted at until it has one, and nothing waits for that", async ({ program, page }) => {
  const editor = await DiagramEditor.open(program, COMPLAINTS);
  const { hints, hintsButton } = editor;
  const nameless = editor.hintsOf("label-required").getByRole("button");
  // The demonstration's diagram is a good one.
  await expect(hintsButton).toHaveText(say("guide-count", { count: 0 }));
  await editor.rename(RECORD, "");
  await expect(hintsButton).toHaveText(say("guide-count", { count: 1 }));
  // Something else is selected, so that choosing a hint selects.
  await editor.shape("Event_s").locator(".djs-hit").first().click();
  await expect(editor.shape(RECORD)).not.toHaveClass(/\bselected\b/);
  await hintsButton.click();
  await expect(hintsButton).toHaveAttribute("aria-expanded", "true");
  await expect(nameless).toHaveText(
    say("guide-after", { kind: say("bpmn-user-task"), before: "Reklamaatio saapunut" }),
  );
  const marker = editor.canvas.locator(`[data-container-id="${RECORD}"]`).getByText("?", { exact: true });
  await expect(marker).toBeVisible();
  await program.isAccessible("the hints on a diagram");

  await nameless.focus();
  await page.keyboard.press("Enter");
  await expect(editor.shape(RECORD)).toHaveClass(/\bselected\b/);
  await expect(nameless).toHaveAttribute("aria-current", "true");

  await program.choice(page.getByRole("switch", { name: say("guide-markers") })).click();
  await expect(marker).toBeHidden();
  await editor.rename(RECORD, "Kirjaa reklamaatio");
  await expect(nameless).toBeHidden();
  await expect(hintsButton).toHaveText(say("guide-count", { count: 0 }));
  await hints.getByRole("button", { name: say("guide-close") }).focus();
  await page.keyboard.press("Escape");
  await expect(hints).toBeHidden();
  await expect(hintsButton).toBeFocused();
  await editor.done();
  await expect.poll(() => editor.kept(COMPLAINTS)).toContain('name="Kirjaa reklamaatio"');
});

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

test("a process without a diagram gets one by drawing", async ({ program, page, host }) => {
  await expect(program.tree).toBeVisible();
  const id = await host.call<string>("new_id");
  await host.call("execute", {
    intent: { op: "create", id, kind: "process", parent: "section:processes", name: { en: "New process" } },
  });
  await program.goTo(`#/processes/${id}`);
  await page
    .getByRole("button", { name: say("entry-edit-diagram") })
    .first()
    .click();
  const editor = new DiagramEditor(program);
  await editor.ready();
  await editor.rename("StartEvent_1", "Alku");
  await editor.done();
  await expect(page.locator(".djs-shape").first()).toBeVisible();
  await expect.poll(() => editor.kept(id)).toContain('name="Alku"');
});
