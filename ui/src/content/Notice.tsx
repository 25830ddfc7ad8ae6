import type { ReactNode } from "react";
import styles from "./content.module.css";

/** Something to know about what is drawn below, and what can be done about it. */
export function Notice({
  children,
  actions,
  tone = "info",
}: {
  children: ReactNode;
  actions?: ReactNode;
  tone?: "info" | "warn";
}) {
  return (
    <div className={styles.notice} role="status" data-tone={tone}>
      <p>{children}</p>
      {actions}
    </div>
  );
}
