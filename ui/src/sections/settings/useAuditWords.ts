import { useCallback } from "react";
import type { Id, Intent, SectionName } from "../../api/bindings";
import { useObjectName } from "../../app/objectName";
import { useSectionName } from "../../app/sectionName";
import { capital } from "../../components/capital";
import { useFormat } from "../../i18n/format";
import { useLanguage } from "../../i18n/text";
import type { Names } from "../access/what-if/useChangeWords";

/** What of a change tells what it was about, the most telling first. */
const TELLING = [
  ...["object", "document", "process", "id", "user", "inductee", "task", "plan", "template", "strategy"],
  ...[
    "breakthrough",
    "group",
    "team",
    "area",
    "users",
    "to",
    "role",
    "flag",
    "visibility",
    "on",
    "of",
    "under",
    "parent",
  ],
  "section",
];

/** The catalogue's names of what is no object. */
const WORDS: Record<string, string> = { role: "role", flag: "role", visibility: "visibility" };

/**
 * Says what was done, each time in the same manner: the deed as a noun, and then what it was about, as far as whoever
 * reads may know of it. "Adding a member to a group: Aino Virtanen, Quality team".
 */
export function useAuditWords(names: Names): (change: Intent) => string {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const nameOf = useObjectName();
  const sectionName = useSectionName();
  return useCallback(
    (change) => {
      const nameOfId = (id: Id) => {
        const found = names.get(id);
        return found && (nameOf(found).text || text("unnamed"));
      };
      const told = (field: string, value: unknown): string | undefined => {
        if (value === null && field === "to") return text("change-nobody");
        if (Array.isArray(value)) {
          const all = value.flatMap((one) => told(field, one) ?? []);
          return all.length > 0 ? format.list(all) : value.length === 0 ? text("change-nobody") : undefined;
        }
        // A party: its kind and its id.
        if (typeof value === "object" && value !== null) return told(field, Object.values(value)[0]);
        if (typeof value !== "string") return undefined;
        const words = WORDS[field];
        if (words) return textIfKnown(`${words}-${value}`) ?? value;
        return field === "section" ? sectionName(value as SectionName) : nameOfId(value);
      };
      const deed = wordsOfDeed(change, textIfKnown) ?? text("command-other");
      const fields = new Map<string, unknown>(Object.entries(change));
      const about = TELLING.flatMap((field) => (fields.has(field) ? (told(field, fields.get(field)) ?? []) : []));
      return about.length > 0 ? text("audit-of", { what: capital(deed), about: about.join(", ") }) : capital(deed);
    },
    [names, text, textIfKnown, format, nameOf, sectionName],
  );
}

/** What is switched on or off has a word for each, where that says more. */
function wordsOfDeed(change: Intent, words: (id: string) => string | null): string | null {
  const usual = `command-${change.op}`;
  const value = "value" in change ? change.value : "done" in change ? change.done : null;
  return (typeof value === "boolean" ? words(`${usual}-${value ? "on" : "off"}`) : null) ?? words(usual);
}
