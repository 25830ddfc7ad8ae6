import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { Id, Kind } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { useText } from "../i18n/text";
import { ChoiceList } from "./ChoiceList";

interface Props {
  label: string;
  kinds?: Kind[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
  /** Ids that are not offered. */
  except?: Id[];
}

/** Finds an object by a part of its name, in all sections. */
export function ObjectFinder({ label, kinds = [], chosen, onChoose, except = [] }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const found = useRead("find_objects", { query: asked, kinds, limit: 100 }, { keep: true }).data ?? [];
  return (
    <>
      <SearchField label={label} value={query} onChange={setQuery} autoFocus />
      <ChoiceList
        label={text("found")}
        chosen={chosen}
        onChoose={onChoose}
        empty={text("nothing-found")}
        items={found
          .filter(({ object }) => !except.includes(object.id))
          .map(({ object, path }) => ({
            id: object.id,
            kind: object.kind,
            name: nameOf(object),
            detail: path.join(" › "),
          }))}
      />
    </>
  );
}
