import type { ReactNode } from "react";
import type { Kind, ObjectName } from "../api/bindings";
import { call } from "../api/client";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import styles from "./inspector.module.css";

/** The kinds that may have a screen to be opened on; of the others, the name is all that is shown so far. */
const OPENABLE: readonly Kind[] = ["process", "folder", "document"];

/** Another object by name; pressed, it is opened where its section has a screen. */
export function ObjectRow({ of, action }: { of: ObjectName; action?: ReactNode }) {
  if (!OPENABLE.includes(of.kind)) {
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
