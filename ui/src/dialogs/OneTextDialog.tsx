import { type ReactNode, useState } from "react";
import { RequiredField } from "../components/RequiredField";
import { FormDialog } from "./FormDialog";

interface Props {
  title: string;
  label: string;
  action: string;
  initial?: string;
  optional?: boolean;
  multiline?: boolean;
  onSubmit: (words: string) => Promise<unknown>;
  close: () => void;
  /** What is to be known before it is done, below the field. */
  children?: ReactNode;
}

/** Asks for one text: a name, a note, an address. */
export function OneTextDialog({
  title,
  label,
  action,
  initial = "",
  optional,
  multiline,
  onSubmit,
  close,
  children,
}: Props) {
  const [words, setWords] = useState(initial);
  return (
    <FormDialog
      title={title}
      action={action}
      ready={optional || words.trim() !== ""}
      close={close}
      onSubmit={() => onSubmit(words.trim())}
    >
      <RequiredField
        label={label}
        value={words}
        onChange={setWords}
        optional={optional}
        multiline={multiline}
        autoFocus
      />
      {children}
    </FormDialog>
  );
}
