// Reads ../locales and checks that the three catalogues say the same things. Writes src/i18n/messages.gen.ts, in which
// every message is a type: a key that the code uses and no catalogue has, or an argument that is missing, does not
// compile. What the catalogues hold and nobody uses is an error too, in the files that only the interface reads (ui-*.ftl).

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentParser, Visitor } from "@fluent/syntax";

const ui = fileURLToPath(new URL("..", import.meta.url));
const localesFolder = join(ui, "..", "locales");
const generated = join(ui, "src", "i18n", "messages.gen.ts");
export const LANGUAGES = ["fi", "sv", "en"];

class References extends Visitor {
  variables = new Set();
  messages = new Set();
  terms = new Set();
  visitVariableReference(node) {
    this.variables.add(node.id.name);
  }
  visitMessageReference(node) {
    this.messages.add(node.id.name);
  }
  visitTermReference(node) {
    this.terms.add(node.id.name);
    this.genericVisit(node);
  }
}

function readLanguage(language, problems) {
  const messages = new Map();
  const terms = new Set();
  const parser = new FluentParser();
  for (const file of readdirSync(join(localesFolder, language))
    .filter((name) => name.endsWith(".ftl"))
    .sort()) {
    const path = `locales/${language}/${file}`;
    const text = readFileSync(join(localesFolder, language, file), "utf8");
    for (const entry of parser.parse(text).body) {
      if (entry.type === "Junk") {
        const line = text.slice(0, entry.span.start).split("\n").length;
        problems.push(`${path}:${line}: ${entry.annotations.map((a) => a.message).join("; ")}`);
      } else if (entry.type === "Term") {
        terms.add(entry.id.name);
      } else if (entry.type === "Message") {
        if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(entry.id.name))
          problems.push(`${path}: ${entry.id.name} is not kebab-case`);
        if (messages.has(entry.id.name)) problems.push(`${path}: ${entry.id.name} is defined twice`);
        const references = new References();
        references.visit(entry);
        messages.set(entry.id.name, { file, references, value: entry.value !== null });
      }
    }
  }
  for (const [id, { file, references }] of messages) {
    for (const name of references.messages) {
      if (!messages.has(name))
        problems.push(`locales/${language}/${file}: ${id} refers to ${name}, which does not exist`);
    }
    for (const name of references.terms) {
      if (!terms.has(name))
        problems.push(`locales/${language}/${file}: ${id} refers to -${name}, which does not exist`);
    }
  }
  return messages;
}

function compare(catalogues, problems) {
  const all = new Set(LANGUAGES.flatMap((language) => [...(catalogues.get(language)?.keys() ?? [])]));
  for (const id of all) {
    const holders = LANGUAGES.filter((language) => catalogues.get(language).has(id));
    if (holders.length < LANGUAGES.length) {
      const missing = LANGUAGES.filter((language) => !holders.includes(language));
      problems.push(`${id} is missing in ${missing.join(", ")} (it is in ${holders.join(", ")})`);
      continue;
    }
    const variables = LANGUAGES.map((language) =>
      [...catalogues.get(language).get(id).references.variables].sort().join(", "),
    );
    if (new Set(variables).size > 1) {
      problems.push(
        `${id} takes other arguments in other languages: ${LANGUAGES.map((l, i) => `${l}(${variables[i]})`).join(" ")}`,
      );
    }
  }
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|gen)\.|bindings/.test(entry.name) ? [path] : [];
  });
}

/** A key counts as used when it stands in the code as a string, or when the code builds it from a prefix: `role-${role}`. */
function findUnused(catalogue, problems) {
  const code = sources(join(ui, "src"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const literals = new Set([...code.matchAll(/["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'`]/g)].map((match) => match[1]));
  const prefixes = new Set([...code.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1]));
  for (const [id, { file }] of catalogue) {
    if (!file.startsWith("ui-") || literals.has(id)) continue;
    if ([...prefixes].some((prefix) => id.startsWith(prefix))) continue;
    problems.push(`locales/*/${file}: ${id} is used nowhere`);
  }
}

function typesOf(catalogue) {
  const lines = [...catalogue]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { references }]) => {
      const names = [...references.variables].sort();
      const type = names.length === 0 ? "null" : `{ ${names.map((name) => `${name}: Argument`).join("; ")} }`;
      return `  "${id}": ${type};`;
    });
  return [
    "// Written by scripts/locales.mjs from ../locales. Not to be edited.",
    'import type { FluentVariable } from "@fluent/bundle";',
    "",
    "export type Argument = FluentVariable;",
    "",
    "/** Every message and the arguments it takes. */",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}

/** Checks the catalogues and writes the types. Returns what is wrong, in words. */
export function checkLocales() {
  const problems = [];
  const catalogues = new Map(LANGUAGES.map((language) => [language, readLanguage(language, problems)]));
  compare(catalogues, problems);
  findUnused(catalogues.get("fi"), problems);
  const text = typesOf(catalogues.get("fi"));
  let before = "";
  try {
    before = readFileSync(generated, "utf8");
  } catch {
    // The first time there is none.
  }
  if (before !== text) writeFileSync(generated, text);
  return { problems, count: catalogues.get("fi").size, generated: relative(ui, generated) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, count } = checkLocales();
  if (problems.length > 0) {
    console.error(`The catalogues in locales/ do not agree:\n${problems.map((line) => `  ${line}`).join("\n")}`);
    process.exit(1);
  }
  console.log(`locales: ${count} messages in ${LANGUAGES.join(", ")}`);
}
