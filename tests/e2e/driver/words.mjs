// What the interface says, from the same catalogues: tests name a message, not its text.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const locales = fileURLToPath(new URL("../../../locales", import.meta.url));

/** A function from a message's name to its text. `{ $name }` is filled from the second argument. */
export function wordsOf(language) {
  const folder = path.join(locales, language);
  const messages = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    for (const line of readFileSync(path.join(folder, file), "utf8").split("\n")) {
      const [, name, text] = /^([a-z][\w-]*) *= *(.*)$/.exec(line) ?? [];
      if (name) messages.set(name, text);
    }
  }
  return (name, values = {}) => {
    const text = messages.get(name);
    if (text === undefined) throw new Error(`locales/${language} has no message ${name}.`);
    return text.replaceAll(/\{ *\$(\w+) *\}/g, (_, variable) => values[variable] ?? "");
  };
}
