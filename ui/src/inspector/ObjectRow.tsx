import type { ReactNode } from "react";
import type { ObjectName } from "../api/bindings";
import { OPENABLE_KINDS } from "../api/kinds";
import { openObject } from "../app/openObject";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import styles from "./inspector.module.css";

/** Another object by name; pressed, it is opened where its section has a screen. */
export function ObjectRow({ of, action }: { of: ObjectName; action?: ReactNode }) {
  if (!OPENABLE_KINDS.includes(of.kind)) {
    return (
      <li className={styles.row}>
        <span className={styles.object}>
          <KindIcon kind={of.kind} />
          <NameOf object={of} />
        </span>
        {action}
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <button type="button" className={styles.object} onClick={() => void openObject(of.id)}>
        <KindIcon kind={of.kind} />
        <NameOf object={of} />
      </button>
      {action}
    </li>
  );
}
