import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { Id } from "../api/bindings";
import { useRead } from "../api/client";
import { useExecute } from "../api/execute";
import { useObjectName } from "../app/objectName";
import { ChoiceList } from "../components/ChoiceList";
import { useLockNote } from "../components/Locked";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** Chooses the place where an object is to stand: the way to move far without dragging. */
export function MoveDialog({ object, name, close }: { object: Id; name: string; close: () => void }) {
  const text = useText();
  const execute = useExecute();
  const nameOf = useObjectName();
  const lockNote = useLockNote();
  const [query, setQuery] = useState("");
  const [under, setUnder] = useState<Id | null>(null);
  const asked = useDeferredValue(query);
  const places = useRead("places", { object, query: asked, limit: 200 }, { keep: true }).data ?? [];
  return (
    <FormDialog
      title={text("move-title", { name })}
      action={text("move-here")}
      ready={under !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (under !== null) await execute({ op: "move", object, under });
      }}
    >
      <SearchField label={text("move-under")} value={query} onChange={setQuery} autoFocus />
      <ChoiceList
        label={text("move-places")}
        chosen={under}
        onChoose={setUnder}
        empty={text("nothing-found")}
        items={places.map(({ place, level, allowed, roles }) => ({
          id: place.id,
          kind: place.kind,
          name: nameOf(place),
          indent: asked === "" ? level : 0,
          locked: allowed ? undefined : lockNote({ roles }),
        }))}
      />
    </FormDialog>
  );
}
