import { Checkbox } from "@react-spectrum/s2";
import { type ReactNode, useState } from "react";
import type { Party, PartyName } from "../api/bindings";
import { PeopleFinder } from "../components/PeopleFinder";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

interface Props {
  title: string;
  /** What the button that does it says; absent: that it saves. */
  action?: string;
  /** Who it is before. */
  before?: PartyName | null;
  /** Whether nobody can be chosen. */
  orNobody?: boolean;
  /** What is to be known first. */
  notice?: ReactNode;
  onChoose: (party: Party | null) => Promise<unknown>;
  close: () => void;
}

/** Chooses the user or group that answers for something, or nobody. */
export function ResponsibleDialog({ title, action, before = null, orNobody = false, notice, onChoose, close }: Props) {
  const text = useText();
  const [chosen, setChosen] = useState<PartyName | null>(before);
  const [nobody, setNobody] = useState(false);
  return (
    <FormDialog
      title={title}
      action={action ?? text("save")}
      ready={nobody || chosen !== null}
      size="M"
      close={close}
      onSubmit={() => onChoose(nobody ? null : (chosen?.party ?? null))}
    >
      {notice}
      <PeopleFinder
        groups
        chosen={nobody ? null : chosen}
        onChoose={(party) => {
          setNobody(false);
          setChosen(party);
        }}
      />
      {orNobody && (
        <Checkbox isSelected={nobody} onChange={setNobody}>
          {text("responsible-nobody")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
