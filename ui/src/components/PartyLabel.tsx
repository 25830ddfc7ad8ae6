import type { PartyName } from "../api/bindings";
import { kindOf } from "../api/types";
import { useText } from "../i18n/text";
import styles from "./components.module.css";
import { KindIcon } from "./KindIcon";
import { LocalName } from "./LocalName";

/** A user, group or team by name. */
export function PartyLabel({ of }: { of: PartyName }) {
  const text = useText();
  return (
    <span className={styles.party}>
      <KindIcon kind={kindOf(of.party)} />
      <span>
        <LocalName of={of.name} />
        {of.archived && ` (${text("archived-short")})`}
      </span>
    </span>
  );
}
