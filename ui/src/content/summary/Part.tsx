import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import styles from "./summary.module.css";

/** A part of the page; one that says nothing says so. */
export function Part({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const text = useText();
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children || <span className={styles.missing}>{text("not-set")}</span>}</dd>
    </div>
  );
}
