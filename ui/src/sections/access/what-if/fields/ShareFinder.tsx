import type { DraftShare, Id, Intent } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { ChoiceList } from "../../../../components/ChoiceList";
import { useText } from "../../../../i18n/text";
import styles from "./fields.module.css";

interface Props {
  /** The draft before this change. */
  changes: Intent[];
  template: Id | null;
  chosen: DraftShare | null;
  onChoose: (share: DraftShare) => void;
}

/** One of those whom a template is shared with once the draft's changes are made. */
export function ShareFinder({ changes, template, chosen, onChoose }: Props) {
  const text = useText();
  const args = { changes, template: template ?? "" };
  const shares = useRead("what_if_shares", args, { enabled: template !== null }).data ?? [];
  return (
    <>
      <span className={styles.fieldLabel}>{text("what-if-shared-with")}</span>
      <ChoiceList
        label={text("what-if-shared-with")}
        chosen={chosen?.with.id ?? null}
        onChoose={(id) => {
          const share = shares.find((one) => one.with.id === id);
          if (share) onChoose(share);
        }}
        empty={text(template === null ? "what-if-object-first" : "what-if-shared-with-nobody")}
        items={shares.map((share) => ({
          id: share.with.id,
          kind: share.with.kind,
          name: share.with.name,
          detail: text(share.edit ? "share-edit" : "share-use"),
        }))}
      />
    </>
  );
}
