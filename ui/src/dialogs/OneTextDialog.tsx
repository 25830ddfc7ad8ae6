import { TextArea, TextField } from "@react-spectrum/s2";
import { type ReactNode, useState } from "react";
import { useFieldWords } from "../components/useFieldWords";
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
  const fieldWords = useFieldWords();
  const [words, setWords] = useState(initial);
  const Field = multiline ? TextArea : TextField;
  return (
    <FormDialog
      title={title}
      action={action}
      ready={optional || words.trim() !== ""}
      close={close}
      onSubmit={() => onSubmit(words.trim())}
    >
      <Field
        label={label}
        value={words}
        onChange={setWords}
        isRequired={!optional}
        errorMessage={fieldWords}
        autoFocus
      />
      {children}
    </FormDialog>
  );
}
