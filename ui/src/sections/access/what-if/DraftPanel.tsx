import { ActionButton, Button, Text } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Move from "@react-spectrum/s2/icons/Move";
import People from "@react-spectrum/s2/icons/UserGroup";
import { useEffect, useState } from "react";
import { useDeed } from "../../../api/execute";
import { DeedNotice } from "../../../components/DeedNotice";
import { ConfirmDialog } from "../../../dialogs/ConfirmDialog";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useText } from "../../../i18n/text";
import { AddChangeDialog } from "./AddChangeDialog";
import { AppliedNotice } from "./AppliedNotice";
import { GroupBoard } from "./boards/GroupBoard";
import { MoveBoard } from "./boards/MoveBoard";
import { ChangeList } from "./ChangeList";
import { clearDraft } from "./draft";
import { SurpriseHeadings } from "./result/SurpriseHeadings";
import { useApply } from "./useApply";
import type { useWhatIf } from "./useWhatIf";
import styles from "./whatIf.module.css";

/** The changes in order, ways to add one, and carrying them all out. */
export function DraftPanel({ whatIf }: { whatIf: ReturnType<typeof useWhatIf> }) {
  const text = useText();
  const dialogs = useDialogs();
  const deed = useDeed();
  const apply = useApply();
  const { draft, changes, answer, stale } = whatIf;
  const [applied, setApplied] = useState<{ sequence: string; count: number } | null>(null);
  const count = draft.length;
  // A new draft has nothing to do with what was carried out before it.
  useEffect(() => {
    if (count > 0) setApplied(null);
  }, [count]);
  const ready = count > 0 && !stale && answer !== undefined && answer.refused === null;

  const carryOut = async () => {
    let sequence = "";
    const done = await deed.attempt(async () => {
      sequence = (await apply(changes)).sequence;
    });
    if (!done) return;
    clearDraft();
    setApplied({ sequence, count: changes.length });
  };
  const ask = () =>
    dialogs.open(
      <ConfirmDialog
        title={text("what-if-apply-title", { count })}
        action={text("what-if-apply")}
        onConfirm={() => void carryOut()}
      >
        {text("what-if-apply-detail", { people: answer?.people ?? 0, objects: answer?.objects ?? 0 })}
        {answer && answer.surprises.length > 0 && <SurpriseHeadings groups={answer.surprises} />}
      </ConfirmDialog>,
    );

  return (
    <section className={styles.draft} aria-labelledby="what-if-draft">
      <header className={styles.draftHead}>
        <h2 id="what-if-draft">{text("what-if-draft")}</h2>
        <div className={styles.adding}>
          <Button
            variant="accent"
            size="S"
            onPress={() => dialogs.open(<AddChangeDialog changes={changes} close={dialogs.close} />)}
          >
            <Add />
            <Text>{text("what-if-add")}</Text>
          </Button>
          <ActionButton size="S" onPress={() => dialogs.open(<GroupBoard close={dialogs.close} />)}>
            <People />
            <Text>{text("what-if-groups")}</Text>
          </ActionButton>
          <ActionButton size="S" onPress={() => dialogs.open(<MoveBoard close={dialogs.close} />)}>
            <Move />
            <Text>{text("what-if-move")}</Text>
          </ActionButton>
        </div>
      </header>
      <DeedNotice deed={deed} />
      {applied && <AppliedNotice {...applied} onGone={() => setApplied(null)} />}
      {count === 0 ? <p className={styles.noChanges}>{text("what-if-none")}</p> : <ChangeList whatIf={whatIf} />}
      {count > 0 && (
        <footer className={styles.draftFoot}>
          <Button variant="accent" isDisabled={!ready} onPress={ask}>
            {text("what-if-apply")}
          </Button>
          <ActionButton isQuiet onPress={clearDraft}>
            {text("what-if-clear")}
          </ActionButton>
        </footer>
      )}
    </section>
  );
}
