import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./steps.module.css";

interface Props {
  value: string;
  label: string;
  placeholder?: string;
  multiline?: boolean;
  /** Whether it is to be written at once: it is new. */
  fresh?: boolean;
  /** Takes what was written, when the field is left or Enter is pressed; null where it is only read. */
  onChange: ((value: string) => void) | null;
}

/** A text in a cell: a field where it can be changed. */
export function EditableText({ value, label, placeholder, multiline, fresh, onChange }: Props) {
  const [written, setWritten] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  // What was changed in the drawing meanwhile stands in the table.
  useEffect(() => setWritten(value), [value]);
  useEffect(() => {
    if (!fresh) return;
    field.current?.focus();
    field.current?.select();
  }, [fresh]);
  if (!onChange) return <span className={`${styles.words} selectable`}>{value || placeholder}</span>;
  const end = () => {
    const words = written.trim();
    if (words !== value) onChange(words);
    else setWritten(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !(multiline && event.shiftKey)) {
      event.preventDefault();
      field.current?.blur();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setWritten(value);
    }
  };
  return (
    <span className={styles.field} data-value={written || placeholder}>
      <textarea
        ref={field}
        rows={1}
        value={written}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={end}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
