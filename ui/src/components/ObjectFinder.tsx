import type { Action, Id, Kind, ObjectName } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { usePlaceWords } from "../app/placeWords";
import { useSession } from "../app/SessionContext";
import { useText } from "../i18n/text";
import type { Choice } from "./ChoiceList";
import { FoundList } from "./FoundList";
import { foundAmong } from "./foundAmong";
import { useSearch } from "./useSearch";

interface Props {
  label: string;
  /** Empty: all content. */
  kinds?: readonly Kind[];
  /** Of sections, where those are meant too: only those on which there is this action. */
  sectionsWith?: Action;
  chosen: Id | null;
  /** Null while nothing is: another search forgets what was chosen before. */
  onChoose: (id: Id | null, kind?: Kind) => void;
  /** Ids that are not offered. */
  except?: Id[];
  /** What is not there yet and is offered all the same, before the rest. */
  made?: ObjectName[];
  autoFocus?: boolean;
  onEscape?: () => void;
}

const NO_KINDS: Kind[] = [];
const PEOPLE: readonly Kind[] = ["user", "group"];

/** Finds an object by a part of its name, in all sections. */
export function ObjectFinder({
  label,
  kinds = NO_KINDS,
  sectionsWith,
  chosen,
  onChoose,
  except,
  made = [],
  autoFocus,
  onEscape,
}: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const placeWords = usePlaceWords();
  const found = useSearch(onChoose);
  const others = kinds.filter((kind) => kind !== "section");
  const sections = useSections(found.asked, kinds.includes("section"), sectionsWith);
  const answer = useRead("find_objects", { query: found.asked, kinds: others, limit: 100 }, { keep: true });
  const items: (Choice & { kind: Kind })[] = [
    ...foundAmong(made, kinds, found.query).map((object) => ({ object, detail: "" })),
    ...sections.map((object) => ({ object, detail: text("whole-section") })),
    ...(answer.data ?? []).map(({ object, section, path }) => ({
      object,
      // All of them stand in the same place, which tells none apart.
      detail: PEOPLE.includes(object.kind) ? "" : placeWords(section, path),
    })),
  ]
    .filter(({ object }) => !except?.includes(object.id))
    .map(({ object, detail }) => ({ id: object.id, kind: object.kind, name: nameOf(object), detail }));
  return (
    <FoundList
      label={label}
      search={found}
      items={items}
      settled={answer.data !== undefined && !answer.isPlaceholderData}
      chosen={chosen}
      onChoose={(id) => onChoose(id, items.find((item) => item.id === id)?.kind)}
      autoFocus={autoFocus}
      onEscape={onEscape}
    />
  );
}

/** The sections whose name has the query in it. Their usual names are the interface's own words: Rust does not know them. */
function useSections(query: string, wanted: boolean, having: Action | undefined): ObjectName[] {
  const session = useSession();
  const nameOf = useObjectName();
  if (!wanted) return [];
  const letters = query.trim().toLowerCase();
  return session.sections
    .filter((view) => view.visible && (!having || view.actions.some(({ action }) => action === having)))
    .map(({ id, name }): ObjectName => ({ id, kind: "section", name }))
    .filter((section) => nameOf(section).text.toLowerCase().includes(letters));
}
