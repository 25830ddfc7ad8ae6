import { TextArea, TextField } from "@react-spectrum/s2";
import { useText } from "../i18n/text";
import { useFieldWords } from "./useFieldWords";

interface Props {
  label: string;
  value: string;
  onChange: (words: string) => void;
  description?: string;
  multiline?: boolean | undefined;
  /** Whether it may be left empty after all. */
  optional?: boolean | undefined;
  autoFocus?: boolean;
}

/** A field for words without which it can not be done: blanks are none. */
export function RequiredField({ multiline, optional, ...field }: Props) {
  const text = useText();
  const fieldWords = useFieldWords();
  const Field = multiline ? TextArea : TextField;
  return (
    <Field
      {...field}
      isRequired={!optional}
      validate={(words) => (optional || words === "" || words.trim() !== "" ? null : text("field-missing"))}
      errorMessage={fieldWords}
    />
  );
}
