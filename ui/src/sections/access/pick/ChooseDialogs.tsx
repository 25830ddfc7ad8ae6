import { useState } from "react";
import type { Id, Kind, PartyName } from "../../../api/bindings";
import { OBJECT_KINDS } from "../../../api/kinds";
import { idOf } from "../../../api/types";
import { ObjectFinder } from "../../../components/ObjectFinder";
import { PeopleFinder } from "../../../components/PeopleFinder";
import { FormDialog } from "../../../dialogs/FormDialog";
import { useText } from "../../../i18n/text";

interface ObjectProps {
  title?: string;
  kinds?: readonly Kind[];
  onChoose: (object: Id) => void;
  close: () => void;
}

export function ChooseObjectDialog({ title, kinds = OBJECT_KINDS, onChoose, close }: ObjectProps) {
  const text = useText();
  const [object, setObject] = useState<Id | null>(null);
  return (
    <FormDialog
      title={title ?? text("choose-object")}
      action={text("choose")}
      ready={object !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (object !== null) onChoose(object);
      }}
    >
      <ObjectFinder label={text(kindsLabel(kinds))} kinds={kinds} chosen={object} onChoose={setObject} />
    </FormDialog>
  );
}

function kindsLabel(kinds: readonly Kind[]): "what-if-find-user" | "what-if-find-group" | "find-object" {
  if (kinds.length > 1) return "find-object";
  return kinds[0] === "group" ? "what-if-find-group" : "what-if-find-user";
}

interface PersonProps {
  title: string;
  except?: Id[];
  onChoose: (user: Id) => void;
  close: () => void;
}

export function ChoosePersonDialog({ title, except = [], onChoose, close }: PersonProps) {
  const text = useText();
  const [person, setPerson] = useState<PartyName | null>(null);
  return (
    <FormDialog
      title={title}
      action={text("choose")}
      ready={person !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (person) onChoose(idOf(person.party));
      }}
    >
      <PeopleFinder groups={false} chosen={person} onChoose={setPerson} except={except} />
    </FormDialog>
  );
}
