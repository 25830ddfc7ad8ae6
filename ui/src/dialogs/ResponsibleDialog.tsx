import { Checkbox } from "@react-spectrum/s2";
import { useState } from "react";
import type { PartyName, Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { PeopleFinder } from "../components/PeopleFinder";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** Chooses the user or group that answers for an object, or nobody. */
export function ResponsibleDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const execute = useExecute();
  const [chosen, setChosen] = useState<PartyName | null>(thing.responsible);
  const [nobody, setNobody] = useState(false);
  return (
    <FormDialog
      title={text("responsible-title", { name: thing.name.text })}
      action={text("save")}
      ready={nobody || chosen !== null}
      size="M"
      close={close}
      onSubmit={() => execute({ op: "set-responsible", object: thing.id, to: nobody ? null : (chosen?.party ?? null) })}
    >
      <PeopleFinder
        groups
        chosen={nobody ? null : chosen}
        onChoose={(party) => {
          setNobody(false);
          setChosen(party);
        }}
      />
      {thing.responsible && (
        <Checkbox isSelected={nobody} onChange={setNobody}>
          {text("responsible-nobody")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
