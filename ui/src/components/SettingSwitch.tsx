import { Switch } from "@react-spectrum/s2";
import type { ActionState } from "../api/bindings";
import { useText } from "../i18n/text";
import { ActionControl } from "./Locked";

interface Props {
  /** Absent where it is not to be changed here at all. */
  allowance: ActionState | undefined;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Something that is on or off. Who may not change it sees which, and a padlock with the reason. */
export function SettingSwitch({ allowance, label, value, onChange }: Props) {
  const text = useText();
  if (allowance?.allowed) return <Switch aria-label={label} isSelected={value} onChange={onChange} />;
  return (
    <>
      <span>{text(value ? "on" : "off")}</span>
      {allowance && <ActionControl allowance={allowance} label={label} iconOnly size="S" onPress={() => undefined} />}
    </>
  );
}
