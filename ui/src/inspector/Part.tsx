import { type ReactNode, useId } from "react";
import styles from "./inspector.module.css";

interface Props {
  title: string;
  /** What can be done with the whole part, beside its title. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the inspector under its title. */
export function Part({ title, action, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}

/** A property: what it is, its value, and the way to change it. */
export function Property({ label, children, action }: { label: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.property}>
      <dt>{label}</dt>
      <dd>
        <span className="selectable">{children}</span>
        {action}
      </dd>
    </div>
  );
}
