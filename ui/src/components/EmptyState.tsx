import type { ComponentType, ReactNode } from "react";
import styles from "./components.module.css";

interface Props {
  Illustration?: ComponentType;
  title: string;
  children?: ReactNode;
  /** What the person can do about it. */
  actions?: ReactNode;
}

export function EmptyState({ Illustration, title, children, actions }: Props) {
  return (
    <div className={styles.empty}>
      {Illustration && (
        <span aria-hidden="true">
          <Illustration />
        </span>
      )}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={styles.deeds}>{actions}</div>}
    </div>
  );
}
