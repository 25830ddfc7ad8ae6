import { useState } from "react";
import type { Id } from "../api/bindings";
import { call } from "../api/client";
import { OPENABLE_KINDS } from "../api/kinds";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
import { ObjectFinder } from "../components/ObjectFinder";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** Goes to an object by a part of its name. */
export function QuickOpenDialog({ close }: { close: () => void }) {
  const text = useText();
  const [object, setObject] = useState<Id | null>(null);
  return (
    <FormDialog
      title={text("quick-open")}
      action={text("open")}
      ready={object !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (object === null) return;
        const { section } = await call("object", { id: object });
        const place = placeOf(section, object);
        if (place) go(place);
      }}
    >
      {/* Risks, metrics and the like are found too, but have no screen to open yet. */}
      <ObjectFinder
        label={text("find-object")}
        kinds={OPENABLE_KINDS}
        chosen={object}
        onChoose={setObject}
        onEscape={close}
      />
    </FormDialog>
  );
}
