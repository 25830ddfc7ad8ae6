import type { ReactNode } from "react";
import type { ObjectName } from "../api/bindings";
import { ObjectLink } from "../components/ObjectLink";
import styles from "./inspector.module.css";

/** Another object by name, and what can be done with it here. */
export function ObjectRow({ of, action }: { of: ObjectName; action?: ReactNode }) {
  return (
    <li className={styles.row}>
      <ObjectLink of={of} className={styles.object} />
      {action}
    </li>
  );
}
