import { useEffect } from "react";
import type { Found, Lagging, SearchHit } from "../../api/bindings";
import { useRead } from "../../api/client";
import { OPENABLE_KINDS } from "../../api/kinds";
import { useObjectName } from "../../app/objectName";
import { usePlaceWords } from "../../app/placeWords";
import type { Choice } from "../../components/ChoiceList";
import { useText } from "../../i18n/text";
import { type Filters, isFiltered, searchFor } from "./filters";
import { type Command, commandsFor, useCommands } from "./useCommands";
import { useSettled } from "./useSettled";

/** Names that stand above what was found in texts. */
const MOST_NAMES = 6;
const MOST_COMMANDS = 5;
/** How soon to ask again while the index is behind. */
const AGAIN = 1000;

interface Palette {
  items: Choice[];
  commands: Map<string, Command>;
  /** Whether what is shown answers what was typed. */
  settled: boolean;
  /** How far the index is behind, where it is. */
  lagging: Lagging | null;
}

/** What is offered for what was typed: commands, objects by name, and objects by their text. */
export function usePaletteItems(query: string, filters: Filters): Palette {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const all = useCommands();
  const asked = useSettled(query.trim());
  const narrowed = isFiltered(filters);
  const empty = query.trim() === "";
  const recent = useRead("recent", {}, { enabled: empty && !narrowed });
  // Risks, metrics and the like are found too, but have no screen to open yet.
  const names = useRead(
    "find_objects",
    { query, kinds: OPENABLE_KINDS, living: true, limit: MOST_NAMES },
    { keep: true, enabled: !empty && !narrowed },
  );
  // Asked before anything is typed, too: then the words are at hand by the time that somebody has typed one.
  const texts = useRead("search", searchFor(asked, filters, OPENABLE_KINDS), { keep: true, again: true });
  const lagging = texts.data?.lagging ?? null;
  const lags = lagging !== null;
  const { refetch } = texts;
  useEffect(() => {
    if (!lags) return;
    const timer = setInterval(() => void refetch(), AGAIN);
    return () => clearInterval(timer);
  }, [lags, refetch]);

  const found: Found[] = narrowed ? [] : empty ? (recent.data ?? []) : (names.data ?? []);
  const hits = empty ? [] : (texts.data?.hits ?? []);
  const snippets = new Map(hits.map((hit) => [hit.object.id, hit]));
  const byName = found
    .filter(({ object }) => OPENABLE_KINDS.includes(object.kind))
    .slice(0, empty ? 10 : MOST_NAMES)
    .map((one) => choice(one, snippets.get(one.object.id)));
  const named = new Set(byName.map(({ id }) => id));
  const byText = hits.filter(({ object }) => !named.has(object.id)).map((hit) => choice(hit, hit));
  const fitting = narrowed ? [] : commandsFor(all, query).slice(0, empty ? undefined : MOST_COMMANDS);
  const commands = new Map(fitting.map((command) => [`command:${command.id}`, command]));
  const byCommand = [...commands].map(([id, { name, detail }]) => ({
    id,
    kind: "command",
    name: { text: name, instead: null },
    detail,
  }));

  /** What is to be known of a hit before it is opened. */
  function notes({ archived, working }: SearchHit): string[] {
    return [...(archived ? [text("archived-short")] : []), ...(working ? [text("search-working")] : [])];
  }

  function choice({ object, section, path }: Found | SearchHit, hit: SearchHit | undefined): Choice {
    return {
      id: object.id,
      kind: object.kind,
      name: nameOf(object),
      detail: [placeWords(section, path), ...(hit ? notes(hit) : [])].join(" · "),
      ...(hit && hit.snippet.length > 0 && { snippet: hit.snippet }),
    };
  }

  const answered = (read: { data: unknown; isPlaceholderData: boolean }) =>
    read.data !== undefined && !read.isPlaceholderData;
  const first = byName.length > 0 || byCommand.length > 0;
  const settled = empty || (!narrowed && answered(names) && first) || (asked === query.trim() && answered(texts));
  return { items: [...byName, ...byCommand, ...byText], commands, settled, lagging };
}
