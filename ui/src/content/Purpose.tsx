import { allowanceOf } from "../api/allowance";
import type { Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { LocalName } from "../components/LocalName";
import { Scrollable } from "../components/Scrollable";
import { TextsEdit } from "../components/TextsEdit";
import { useText } from "../i18n/text";
import styles from "./content.module.css";

/** What a process is for, above its diagram. */
export function Purpose({ thing }: { thing: Thing }) {
  const text = useText();
  if (!thing.purpose) return null;
  return (
    <div className={styles.purpose}>
      <Scrollable label={text("purpose")} className={`${styles.purposeWords} selectable`}>
        {thing.purpose.text ? <LocalName of={thing.purpose} /> : text("purpose-missing")}
      </Scrollable>
      <PurposeEdit thing={thing} />
    </div>
  );
}

/** The pencil beside it. */
export function PurposeEdit({ thing }: { thing: Thing }) {
  const text = useText();
  const execute = useExecute();
  return (
    <TextsEdit
      allowance={allowanceOf(thing.actions, "edit")}
      label={text("purpose-edit")}
      title={text("purpose-title", { name: thing.name.text })}
      texts={thing.purposes}
      multiline
      onSubmit={(purpose) => execute({ op: "set-purpose", process: thing.id, purpose })}
    />
  );
}
