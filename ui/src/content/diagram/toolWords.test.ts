// What the drawing tool says is read from its own sources: a new version of it may say something new.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PopupEntries } from "bpmn-js/lib/features/popup-menu/PopupEntries";
import * as ReplaceOptions from "bpmn-js/lib/features/replace/ReplaceOptions";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../i18n/catalogue";
import { UI_LANGUAGES } from "../../i18n/languages";
import { messageOf, translateWith } from "./toolWords";

const require = createRequire(import.meta.url);

function folderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.js$/.test(entry.name) && !/\.umd\.js$/.test(entry.name) ? [path] : [];
  });
}

const SOURCES = [
  ...sources(join(folderOf("bpmn-js"), "lib")),
  ...sources(join(folderOf("diagram-js"), "lib")),
  join(folderOf("diagram-js-minimap"), "dist", "index.esm.js"),
].map((path) => ({ path, code: readFileSync(path, "utf8") }));

/** What stands in the code where something is said: `translate(…)`, but not the geometry of the same name. */
const SAYS = /(?<![\w.])(?:(?:this|self)\._)?translate\(\s*([^)\n]*)/g;

/** What is said that is put together at run time, in which file, and what it can be. */
const PUT_TOGETHER: Record<string, string[]> = {
  "'Align elements ' + alignment": ["left", "center", "right", "top", "middle", "bottom"].map(
    (where) => `Align elements ${where}`,
  ),
  label: [...labelsIn(PopupEntries), ...labelsIn(ReplaceOptions)],
  COLLAB_ERR_MSG: ["flow elements must be children of pools/participants"],
  DATA_OBJECT_ERR_MSG: ["Data object must be placed within a pool/participant."],
};

function labelsIn(thing: unknown): string[] {
  if (typeof thing !== "object" || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]: [string, unknown]) => {
    if (key !== "label") return labelsIn(value);
    if (typeof value === "string") return [value];
    if (typeof value !== "function") return [];
    // A label that depends on the element: with and without something in it.
    return [[], [{}]].map((children) => String(value({ children })));
  });
}

function said(): { templates: Set<string>; unknown: string[] } {
  const templates = new Set<string>();
  const unknown: string[] = [];
  for (const { path, code } of SOURCES) {
    if (!/translate['"]/.test(code) && !/_translate\b/.test(code)) continue;
    for (const [, argument = ""] of code.matchAll(SAYS)) {
      const literal = /^(['"])((?:(?!\1).)*)\1\s*(?:,|$)/.exec(argument.trim());
      const together = Object.entries(PUT_TOGETHER).find(([form]) => argument.trim().startsWith(form));
      if (literal?.[2]) templates.add(literal[2]);
      else if (together) for (const template of together[1]) templates.add(template);
      else if (!isGeometry(argument)) unknown.push(`${path}: translate(${argument})`);
    }
  }
  return { templates, unknown };
}

/** Moving something, not saying something. */
function isGeometry(argument: string): boolean {
  return /^(gfx|' \+|-?\w+(\.\w+)*, -?\w|.*(Rect|Group|Gfx|Visual|dragger|bendpoint|floating)\b)/.test(argument.trim());
}

describe("the drawing tool", () => {
  const { templates, unknown } = said();

  it("says nothing that could not be found in its sources", () => {
    expect(unknown).toEqual([]);
    expect(templates.size).toBeGreaterThan(120);
  });

  for (const language of UI_LANGUAGES) {
    it(`speaks ${language} in all that it says`, async () => {
      const bundle = await catalogue(language);
      const silent = [...templates].filter((template) => !bundle.getMessage(messageOf(template))?.value);
      expect(silent).toEqual([]);
    });
  }

  it("has no message that it never says", async () => {
    const bundle = await catalogue("en");
    const known = new Set([...templates].map(messageOf));
    const stale = [...bundle._messages.keys()].filter((id) => id.startsWith("bpmn-") && !known.has(id));
    expect(stale).toEqual([]);
  });

  it("puts names into what it says, and speaks its own language where no catalogue does", () => {
    const translate = translateWith((id, values) => (id === "bpmn-open-element" ? `Avaa ${values?.element}` : null));
    expect(translate("Open {element}", { element: "Myynti" })).toBe("Avaa Myynti");
    expect(translate("Something {what} new", { what: "quite" })).toBe("Something quite new");
  });
});
