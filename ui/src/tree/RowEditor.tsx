import { useEffect, useRef } from "react";
import { useText } from "../i18n/text";
import styles from "./tree.module.css";
import type { TreeRow } from "./types";

/** The name of a row, being written. Enter and leaving keep it, Escape does not. */
export function RowEditor({ row, onNamed }: { row: TreeRow; onNamed: (row: TreeRow, name: string | null) => void }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const name = field.current?.value.trim() ?? "";
    onNamed(row, keep && name !== "" && name !== row.name.text ? name : null);
  };

  return (
    <input
      ref={field}
      className={styles.editor}
      defaultValue={row.name.text}
      aria-label={text("rename-field", { name: row.name.text })}
      onBlur={() => finish(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
      }}
    />
  );
}
