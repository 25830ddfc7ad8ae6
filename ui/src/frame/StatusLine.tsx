import { Popover } from "@react-spectrum/s2";
import { useRef, useState } from "react";
import { useFailureWords } from "../api/failureWords";
import { useSession } from "../app/SessionContext";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./frame.module.css";
import { useSaving } from "./saving";
import { UnsettledFiles } from "./UnsettledFiles";

/** Always in view: whether everything is saved, and what kind of workspace this is. */
export function StatusLine() {
  const session = useSession();
  return (
    <footer className={styles.status}>
      <SavingState />
      <UnsettledFiles />
      {session.local && <Advisory />}
    </footer>
  );
}

function SavingState() {
  const text = useText();
  const format = useFormat();
  const words = useFailureWords();
  const { pending, savedAt, failure } = useSaving();
  const state = pending > 0 ? "saving" : failure ? "failed" : "saved";
  const says =
    state === "saving"
      ? text("saving")
      : failure
        ? text("saving-failed", { reason: words(failure) })
        : savedAt
          ? text("saved-at", { time: format.time(savedAt.toISOString()) })
          : text("saved");
  return (
    <span className={styles.saving} role="status">
      <span className={styles.dot} data-state={state} aria-hidden="true" />
      {says}
    </span>
  );
}

/** The plain-words notice that nobody signs in to a local workspace. */
function Advisory() {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={button} type="button" className={styles.statusButton} onClick={() => setOpen(true)}>
        {text("advisory-short")}
      </button>
      <Popover triggerRef={button} isOpen={open} onOpenChange={setOpen} aria-label={text("advisory-short")}>
        <p className={styles.advisory}>{text("advisory-notice")}</p>
      </Popover>
    </>
  );
}
