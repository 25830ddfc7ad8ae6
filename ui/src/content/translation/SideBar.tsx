import { ActionButton, SegmentedControl, SegmentedControlItem, Text } from "@react-spectrum/s2";
import Checkmark from "@react-spectrum/s2/icons/CheckmarkCircle";
import Close from "@react-spectrum/s2/icons/Close";
import Edit from "@react-spectrum/s2/icons/Edit";
import type { SideBySide, Object as Thing, Which } from "../../api/bindings";
import { type Deed, useExecute } from "../../api/execute";
import { currentPlace, go } from "../../app/navigation";
import { placeBeside } from "../../app/objectPlace";
import { ActionControl } from "../../components/Locked";
import { type Text as Say, useText } from "../../i18n/text";
import { settleWriting } from "../../writing/writers";
import styles from "./side.module.css";

interface Props {
  thing: Thing;
  beside: SideBySide;
  which: Which;
  setWhich: (which: Which) => void;
  edited: boolean;
  deed: Deed;
}

/** How far a translation is, and what can be done about it. */
export function SideBar({ thing, beside, which, setWhich, edited, deed }: Props) {
  const text = useText();
  const execute = useExecute();
  const { version, newest, original } = beside;
  const mayBeMarked = newest !== null && version !== newest && which === "approved";
  const mark = () =>
    void deed.attempt(async () => {
      // What is being written is part of what is said to be up to date.
      if (!(await settleWriting())) return;
      await execute({ op: "set-translation", object: thing.id, of: original.id, version: newest });
    });
  const close = () => {
    const { section, object } = currentPlace();
    void settleWriting().then(() => go({ section, object }));
  };
  return (
    <div className={styles.bar}>
      {beside.hasWorking && newest !== null && (
        <SegmentedControl
          aria-label={text("translation-original-shown")}
          selectedKey={which}
          onSelectionChange={(key) => setWhich(key as Which)}
        >
          <SegmentedControlItem id="approved">{text("version-approved")}</SegmentedControlItem>
          <SegmentedControlItem id="working">{text("version-working")}</SegmentedControlItem>
        </SegmentedControl>
      )}
      <p role="status">{statusOf(beside, text)}</p>
      {mayBeMarked && (
        <ActionControl
          size="S"
          allowance={beside.edit}
          icon={<Checkmark />}
          label={text("translation-mark", { version: newest })}
          onPress={mark}
        />
      )}
      {!edited && (
        <ActionControl
          size="S"
          allowance={beside.edit}
          icon={<Edit />}
          label={text("translation-write")}
          onPress={() => go(placeBeside(thing.id, true))}
        />
      )}
      <ActionButton size="S" isQuiet onPress={close}>
        <Close />
        <Text>{text("translation-close")}</Text>
      </ActionButton>
    </div>
  );
}

/** How far the translation is, in words. */
export function statusOf({ version, newest, compared, rows }: SideBySide, text: Say): string {
  const count = rows.filter(({ change }) => change !== null).length;
  const changes = compared ? text("translation-changes", { count }) : text("translation-not-compared");
  if (newest === null) return text("translation-draft");
  if (version === null) return text("translation-never");
  if (version === newest) return [text("translation-current", { version }), ...(count > 0 ? [changes] : [])].join(" ");
  return `${text("translation-behind", { version, newest })} ${changes}`;
}
