import { useState } from "react";
import type { Id, Kind, PartyName } from "../../../api/bindings";
import { idOf } from "../../../api/types";
import { ObjectFinder } from "../../../components/ObjectFinder";
import { PeopleFinder } from "../../../components/PeopleFinder";
import { FormDialog } from "../../../dialogs/FormDialog";
import { useText } from "../../../i18n/text";

/** Everything that rights are about. */
export const OBJECT_KINDS: Kind[] = [
  "section",
  "process",
  "folder",
  "document",
  "risk",
  "metric",
  "report",
  "handbook",
  "chapter",
  "area",
  "team",
  "membership",
  "template",
  "plan",
  "task",
  "strategy",
  "breakthrough",
  "initiative",
  "group",
  "user",
];

interface ObjectProps {
  kinds?: Kind[];
  onChoose: (object: Id) => void;
  close: () => void;
}

export function ChooseObjectDialog({ kinds = OBJECT_KINDS, onChoose, close }: ObjectProps) {
  const text = useText();
  const [object, setObject] = useState<Id | null>(null);
  return (
    <FormDialog
      title={text("choose-object")}
      action={text("choose")}
      ready={object !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (object !== null) onChoose(object);
      }}
    >
      <ObjectFinder label={text("find-object")} kinds={kinds} chosen={object} onChoose={setObject} />
    </FormDialog>
  );
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
