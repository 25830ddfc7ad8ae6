// What the interface says, from the catalogues that it reads itself: tests name a message, not its text.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const locales = fileURLToPath(new URL("../../../locales", import.meta.url));

export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

export function wordsOf(language: "fi" | "sv" | "en"): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(join(locales, language)).filter((name) => name.endsWith(".ftl"))) {
    bundle.addResource(new FluentResource(readFileSync(join(locales, language, file), "utf8")));
  }
  return (id, args) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`locales/${language} has no message ${id}.`);
    return bundle.formatPattern(message.value, args);
  };
}

export const say = wordsOf("en");
