import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import styles from "./summary.module.css";

interface Props {
  label: string;
  /** Whether it takes the page's whole width. */
  wide?: boolean;
  /** What changes it, beside its label. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A part of the page; one that says nothing says so. */
export function Part({ label, wide, beside, children }: Props) {
  const text = useText();
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>
        {label}
        {beside && <span className={styles.beside}>{beside}</span>}
      </dt>
      <dd>{children || <span className={styles.missing}>{text("not-set")}</span>}</dd>
    </div>
  );
}
