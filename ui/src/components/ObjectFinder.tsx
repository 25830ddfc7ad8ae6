import { SearchField } from "@react-spectrum/s2";
import type { Id, Kind, ObjectName } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { useSectionName } from "../app/sectionName";
import { useText } from "../i18n/text";
import { type Choice, ChoiceList } from "./ChoiceList";
import { foundAmong } from "./foundAmong";
import { useFirstFound, useSearch } from "./useSearch";

interface Props {
  label: string;
  kinds?: readonly Kind[];
  chosen: Id | null;
  /** Null while nothing is: another search forgets what was chosen before. */
  onChoose: (id: Id | null, kind?: Kind) => void;
  /** Ids that are not offered. */
  except?: Id[];
  /** What is not there yet and is offered all the same, before the rest. */
  made?: ObjectName[];
  autoFocus?: boolean;
}

/** Finds an object by a part of its name, in all sections. */
export function ObjectFinder({ label, kinds = [], chosen, onChoose, except = [], made = [], autoFocus = true }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const sectionName = useSectionName();
  const { query, asked, search } = useSearch(() => onChoose(null));
  const answer = useRead("find_objects", { query: asked, kinds: [...kinds], limit: 100 }, { keep: true });
  const found = (answer.data ?? []).filter(({ object }) => !except.includes(object.id));
  const settled = query === asked && answer.data !== undefined && !answer.isPlaceholderData;
  const items: (Choice & { kind: Kind })[] = [
    ...foundAmong(made, kinds, query),
    ...found.map(({ object, section, path }) => ({
      id: object.id,
      kind: object.kind,
      name: nameOf(object),
      // At the top of its section: what has the same name elsewhere is told apart by that.
      detail: path.length > 0 ? path.join(" › ") : sectionName(section),
    })),
  ];
  const ids = items.map(({ id }) => id);
  const choose = (id: Id) => onChoose(id, items.find((item) => item.id === id)?.kind);
  const onKeyDown = useFirstFound(query, settled, ids, chosen, choose);
  return (
    <>
      <SearchField label={label} value={query} onChange={search} onKeyDown={onKeyDown} autoFocus={autoFocus} />
      <ChoiceList label={text("found")} chosen={chosen} onChoose={choose} empty={text("nothing-found")} items={items} />
    </>
  );
}
