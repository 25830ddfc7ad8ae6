import { useState } from "react";
import type { Id, Kind } from "../../../api/bindings";
import { ObjectFinder } from "../../../components/ObjectFinder";
import { FormDialog } from "../../../dialogs/FormDialog";
import styles from "./matrix.module.css";

interface Props {
  title: string;
  label: string;
  action: string;
  kinds: readonly Kind[];
  onChoose: (id: Id) => void;
  close: () => void;
}

/** Chooses one object, user or group by a part of its name. */
export function FindDialog({ title, label, action, kinds, onChoose, close }: Props) {
  const [chosen, setChosen] = useState<Id | null>(null);
  return (
    <FormDialog
      title={title}
      action={action}
      ready={chosen !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <div className={styles.finder}>
        <ObjectFinder label={label} kinds={[...kinds]} chosen={chosen} onChoose={setChosen} />
      </div>
    </FormDialog>
  );
}
