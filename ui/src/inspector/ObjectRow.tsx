import type { ReactNode } from "react";
import type { ObjectName } from "../api/bindings";
import { call } from "../api/client";
import { OPENABLE_KINDS } from "../api/kinds";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
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
  const open = async () => {
    const { section } = await call("object", { id: of.id });
    const place = placeOf(section, of.id);
    if (place) go(place);
  };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.object} onClick={() => void open()}>
        <KindIcon kind={of.kind} />
        <NameOf object={of} />
      </button>
      {action}
    </li>
  );
}
