import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { UiLanguage } from "./languages";

// Each language is a piece of its own: only the one in use is fetched and parsed.
const files = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default" });

const loaded = new Map<UiLanguage, Promise<FluentBundle>>();

async function load(language: UiLanguage): Promise<FluentBundle> {
  // No isolating marks around arguments: they would travel along when a name is copied.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const paths = Object.keys(files).filter((path) => path.includes(`/${language}/`));
  const texts = await Promise.all(paths.map((path) => files[path]?.() ?? Promise.resolve("")));
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

export function catalogue(language: UiLanguage): Promise<FluentBundle> {
  let bundle = loaded.get(language);
  if (!bundle) {
    bundle = load(language);
    loaded.set(language, bundle);
  }
  return bundle;
}
