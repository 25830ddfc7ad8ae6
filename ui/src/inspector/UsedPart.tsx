import type { Object as Thing } from "../api/bindings";
import { useText } from "../i18n/text";
import styles from "./inspector.module.css";
import { ObjectRow } from "./ObjectRow";
import { Part } from "./Part";

/** What names this object: where a change to it would be felt. */
export function UsedPart({ thing }: { thing: Thing }) {
  const text = useText();
  return (
    <Part title={text("used-in")}>
      {thing.usedIn.length === 0 && <p className={styles.missing}>{text("used-nowhere")}</p>}
      <ul className={styles.rows}>
        {thing.usedIn.map((object) => (
          <ObjectRow key={object.id} of={object} />
        ))}
      </ul>
    </Part>
  );
}
