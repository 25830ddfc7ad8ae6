import { SearchField } from "@react-spectrum/s2";
import type { Id, Kind } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { useSectionName } from "../app/sectionName";
import { useText } from "../i18n/text";
import { ChoiceList } from "./ChoiceList";
import { useFirstFound, useSearch } from "./useSearch";

interface Props {
  label: string;
  kinds?: Kind[];
  chosen: Id | null;
  /** Null while nothing is: another search forgets what was chosen before. */
  onChoose: (id: Id | null) => void;
  /** Ids that are not offered. */
  except?: Id[];
}

/** Finds an object by a part of its name, in all sections. */
export function ObjectFinder({ label, kinds = [], chosen, onChoose, except = [] }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const sectionName = useSectionName();
  const { query, asked, search } = useSearch(onChoose);
  const answer = useRead("find_objects", { query: asked, kinds, limit: 100 }, { keep: true });
  const found = (answer.data ?? []).filter(({ object }) => !except.includes(object.id));
  const settled = query === asked && answer.data !== undefined && !answer.isPlaceholderData;
  const ids = found.map(({ object }) => object.id);
  const onKeyDown = useFirstFound(query, settled, ids, chosen, onChoose);
  return (
    <>
      <SearchField label={label} value={query} onChange={search} onKeyDown={onKeyDown} autoFocus />
      <ChoiceList
        label={text("found")}
        chosen={chosen}
        onChoose={onChoose}
        empty={text("nothing-found")}
        items={found.map(({ object, section, path }) => ({
          id: object.id,
          kind: object.kind,
          name: nameOf(object),
          // At the top of its section: what has the same name elsewhere is told apart by that.
          detail: path.length > 0 ? path.join(" › ") : sectionName(section),
        }))}
      />
    </>
  );
}
