import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { Id, ObjectName } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { useObjectName } from "../../../../app/objectName";
import { ChoiceList } from "../../../../components/ChoiceList";
import { foundAmong } from "../../../../components/foundAmong";
import { useText } from "../../../../i18n/text";

interface Props {
  /** What the draft makes: areas can be moved into new ones, too. */
  made: ObjectName[];
  object: Id | null;
  chosen: Id | null;
  onChoose: (place: Id) => void;
}

/** Finds the place where an object is to stand. */
export function PlaceFinder({ made, object, chosen, onChoose }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const args = { object: object ?? "", query: asked, limit: 200 };
  const places = useRead("places", args, { enabled: object !== null }).data ?? [];
  return (
    <>
      <SearchField label={text("move-under")} value={query} onChange={setQuery} />
      <ChoiceList
        label={text("move-places")}
        chosen={chosen}
        onChoose={onChoose}
        empty={text(object === null ? "what-if-object-first" : "nothing-found")}
        items={[
          ...(object === null ? [] : foundAmong(made, ["area"], query)),
          ...places.map(({ place, level }) => ({
            id: place.id,
            kind: place.kind,
            name: nameOf(place),
            indent: asked === "" ? level : 0,
          })),
        ]}
      />
    </>
  );
}
