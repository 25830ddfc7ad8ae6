import { SearchField } from "@react-spectrum/s2";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { Id } from "../api/bindings";
import { useRead } from "../api/client";
import { useObjectName } from "../app/objectName";
import { ChoiceList } from "../components/ChoiceList";
import { useLockNote } from "../components/Locked";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

interface Props {
  /** What is moved, at least one. */
  objects: readonly Id[];
  title: string;
  /** What is to be known first. */
  notice?: ReactNode;
  onMove: (under: Id) => Promise<unknown>;
  close: () => void;
}

/** Chooses the place where objects are to stand: the way to move far without dragging. */
export function MoveDialog({ objects, title, notice, onMove, close }: Props) {
  const text = useText();
  const nameOf = useObjectName();
  const lockNote = useLockNote();
  const [query, setQuery] = useState("");
  const [under, setUnder] = useState<Id | null>(null);
  const asked = useDeferredValue(query);
  const [object = "", ...others] = objects;
  const places = useRead("places", { object, with: others, query: asked, limit: 200 }, { keep: true }).data ?? [];
  return (
    <FormDialog
      title={title}
      action={text("move-here")}
      ready={under !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (under !== null) await onMove(under);
      }}
    >
      {notice}
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
