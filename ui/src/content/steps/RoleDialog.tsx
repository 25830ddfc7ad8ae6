import { Picker, PickerItem } from "@react-spectrum/s2";
import { useState } from "react";
import { RequiredField } from "../../components/RequiredField";
import { FormDialog } from "../../dialogs/FormDialog";
import { useText } from "../../i18n/text";
import { MARK_WORDS, MARKS, type Mark, type Role } from "./extensions";

interface Props {
  step: string;
  onSubmit: (role: Role) => void;
  close: () => void;
}

/** Somebody who takes part in a step, and how. */
export function RoleDialog({ step, onSubmit, close }: Props) {
  const text = useText();
  const [mark, setMark] = useState<Mark>("A");
  const [name, setName] = useState("");
  return (
    <FormDialog
      title={text("steps-role-add", { step })}
      action={text("save")}
      ready={name.trim() !== ""}
      close={close}
      onSubmit={async () => onSubmit({ mark, name: name.trim() })}
    >
      <Picker
        label={text("steps-role-how")}
        selectedKey={mark}
        onSelectionChange={(key) => setMark(MARKS.find((known) => known === key) ?? mark)}
      >
        {MARKS.map((known) => (
          <PickerItem key={known} id={known}>
            {text(MARK_WORDS[known])}
          </PickerItem>
        ))}
      </Picker>
      <RequiredField label={text("steps-role-who")} value={name} onChange={setName} autoFocus />
    </FormDialog>
  );
}
