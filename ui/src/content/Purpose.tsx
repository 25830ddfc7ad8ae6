import Edit from "@react-spectrum/s2/icons/Edit";
import { allowanceOf } from "../api/allowance";
import type { Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { byLanguage } from "../api/types";
import { LocalName } from "../components/LocalName";
import { ActionControl } from "../components/Locked";
import { Scrollable } from "../components/Scrollable";
import { useDialogs } from "../dialogs/DialogHost";
import { TextsDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import styles from "./content.module.css";

/** What a process is for, above its diagram. */
export function Purpose({ thing }: { thing: Thing }) {
  const text = useText();
  const dialogs = useDialogs();
  const execute = useExecute();
  if (!thing.purpose) return null;
  const edit = allowanceOf(thing.actions, "edit");
  const open = () =>
    dialogs.open(
      <TextsDialog
        title={text("purpose-title", { name: thing.name.text })}
        texts={byLanguage(thing.purposes)}
        multiline
        close={dialogs.close}
        onSubmit={(purpose) => execute({ op: "set-purpose", process: thing.id, purpose })}
      />,
    );
  return (
    <div className={styles.purpose}>
      <Scrollable label={text("purpose")} className={`${styles.purposeWords} selectable`}>
        {thing.purpose.text ? <LocalName of={thing.purpose} /> : text("purpose-missing")}
      </Scrollable>
      {edit && (
        <ActionControl
          allowance={edit}
          label={text("purpose-edit")}
          icon={<Edit />}
          iconOnly
          quiet
          size="S"
          onPress={open}
        />
      )}
    </div>
  );
}
