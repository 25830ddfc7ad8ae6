import { ActionButton, CloseButton, Text } from "@react-spectrum/s2";
import Checkmark from "@react-spectrum/s2/icons/CheckmarkCircle";
import UndoIcon from "@react-spectrum/s2/icons/Undo";
import { useEffect } from "react";
import type { Place } from "../../../app/place";
import { useSection } from "../../../app/SessionContext";
import { useHistory } from "../../../app/useHistory";
import { announce } from "../../../components/announce";
import { PlaceLink } from "../../../components/PlaceLink";
import { useText } from "../../../i18n/text";
import styles from "./whatIf.module.css";

const AUDIT: Place = { section: "settings", object: "audit" };

interface Props {
  /** The number of the entry in the audit. */
  sequence: string;
  count: number;
  onGone: () => void;
}

/** That the changes were made, where that is written down, and the way back. */
export function AppliedNotice({ sequence, count, onGone }: Props) {
  const text = useText();
  const { undo } = useHistory();
  const readsAudit = useSection("maintenance")?.actions.some(
    ({ action, allowed }) => action === "read-audit" && allowed,
  );
  const words = text("what-if-applied", { count });
  useEffect(() => announce(words), [words]);
  return (
    <div className={styles.applied}>
      <span className={styles.appliedIcon} aria-hidden="true">
        <Checkmark />
      </span>
      <div>
        <strong>{words}</strong>
        <p>
          {readsAudit ? (
            <PlaceLink to={AUDIT}>{text("what-if-audit-link", { sequence })}</PlaceLink>
          ) : (
            text("what-if-audit-entry", { sequence })
          )}
        </p>
        <ActionButton
          size="S"
          onPress={() => {
            undo();
            onGone();
          }}
        >
          <UndoIcon />
          <Text>{text("what-if-undo")}</Text>
        </ActionButton>
      </div>
      <CloseButton size="S" aria-label={text("close")} onPress={onGone} />
    </div>
  );
}
