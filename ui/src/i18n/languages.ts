/** The languages that the program itself speaks. What an organisation writes may be in any language. */
export const UI_LANGUAGES = ["fi", "sv", "en"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

const STORED = "luotsi.language";

export function isUiLanguage(tag: string): tag is UiLanguage {
  return (UI_LANGUAGES as readonly string[]).includes(tag);
}

/** The person's choice; without one, the first of the system's languages that the program speaks. */
export function initialLanguage(): UiLanguage {
  const stored = readStored();
  if (stored) return stored;
  for (const tag of navigator.languages) {
    const primary = tag.split("-")[0]?.toLowerCase() ?? "";
    if (isUiLanguage(primary)) return primary;
  }
  return "en";
}

function readStored(): UiLanguage | null {
  try {
    const stored = localStorage.getItem(STORED);
    return stored && isUiLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberLanguage(language: UiLanguage): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A machine without storage asks its system again next time.
  }
}

/** Each language in itself, with a capital where its own lists have none: "suomi", "svenska", "English". */
export function nameOfLanguage(tag: string, inLanguage: string = tag): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The tag of the language that a text names in `inLanguage`, else the text: it may be a tag itself. */
export function tagOfLanguage(named: string, inLanguage: string): string {
  const wanted = named.toLocaleLowerCase(inLanguage);
  const names = new Intl.DisplayNames([inLanguage], { type: "language", fallback: "none" });
  return codes().find((tag) => names.of(tag)?.toLocaleLowerCase(inLanguage) === wanted) ?? named;
}

/** Written languages of these countries that have no code of two letters. */
const LONGER = ["smn", "sms", "sma", "smj", "fit", "fkv", "rmf", "rom", "krl", "ckb", "fil", "yue"];

/** Every code of two letters, and those: which of them are languages, the webview's own list of names knows. */
function codes(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return [...letters.flatMap((first) => letters.map((second) => first + second)), ...LONGER];
}

/** Dates and numbers follow the country where the language is spoken; English in Finland writes the day first. */
export function formattingLocale(language: UiLanguage): string {
  return { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language];
}
