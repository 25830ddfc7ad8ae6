import { useState } from "react";
import type { Id } from "../../api/bindings";
import { ObjectFinder } from "../../components/ObjectFinder";
import { FormDialog } from "../../dialogs/FormDialog";
import { useText } from "../../i18n/text";

interface Props {
  step: string;
  /** What it is linked to already. */
  linked: Id[];
  onSubmit: (object: Id) => void;
  close: () => void;
}

/** Links an element of a diagram to an object. */
export function ElementLinkDialog({ step, linked, onSubmit, close }: Props) {
  const text = useText();
  const [object, setObject] = useState<Id | null>(null);
  return (
    <FormDialog
      title={text("link-title", { name: step })}
      action={text("link-add")}
      ready={object !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (object !== null) onSubmit(object);
      }}
    >
      <ObjectFinder label={text("find-object")} chosen={object} onChoose={setObject} except={linked} />
    </FormDialog>
  );
}
