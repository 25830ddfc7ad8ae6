import type { Id, Party, Text } from "./bindings";

/** A text by language; what is the same in every language stands under the empty tag. */
export function byLanguage(text: Text | null | undefined): Record<string, string> {
  if (!text) return {};
  return typeof text === "string" ? { "": text } : withoutGaps(text);
}

export function idOf(party: Party): Id {
  return party.user ?? party.group ?? party.team ?? "";
}

export function kindOf(party: Party): "user" | "group" | "team" {
  if (party.user !== undefined) return "user";
  return party.group !== undefined ? "group" : "team";
}

function withoutGaps(text: Partial<Record<string, string>>): Record<string, string> {
  const full: Record<string, string> = {};
  for (const [tag, words] of Object.entries(text)) if (words !== undefined) full[tag] = words;
  return full;
}

/** One text changed in one language. What is the same in every language stays so. */
export function inLanguage(before: Text | null, language: string, words: string): Text {
  return typeof before === "string" && before !== "" ? words : { [language]: words };
}
