import Edit from "@react-spectrum/s2/icons/Edit";
import type { ActionState, Text } from "../api/bindings";
import { byLanguage } from "../api/types";
import { useDialogs } from "../dialogs/DialogHost";
import { TextsDialog } from "../dialogs/lazy";
import { ActionControl } from "./Locked";

interface Props {
  /** Absent where it is not to be changed here at all. */
  allowance: ActionState | undefined;
  label: string;
  /** The dialog's title. */
  title: string;
  texts: Text | null | undefined;
  multiline?: boolean;
  /** Gets the languages whose text was changed. */
  onSubmit: (changed: Record<string, string>) => Promise<unknown>;
}

/** The pencil beside a text that is changed in all of the organisation's languages. */
export function TextsEdit({ allowance, label, title, texts, multiline, onSubmit }: Props) {
  const { open, close } = useDialogs();
  if (!allowance) return null;
  const ask = () =>
    open(
      <TextsDialog title={title} texts={byLanguage(texts)} multiline={multiline} close={close} onSubmit={onSubmit} />,
    );
  return <ActionControl allowance={allowance} label={label} icon={<Edit />} iconOnly quiet size="S" onPress={ask} />;
}
