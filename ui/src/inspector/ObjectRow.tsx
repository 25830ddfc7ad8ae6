import type { ReactNode } from "react";
import type { ObjectName } from "../api/bindings";
import { call } from "../api/client";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
import { KindIcon } from "../components/KindIcon";
import { LocalName } from "../components/LocalName";
import styles from "./inspector.module.css";

/** Another object by name; pressed, it is opened where its section has a screen. */
export function ObjectRow({ of, action }: { of: ObjectName; action?: ReactNode }) {
  const open = async () => {
    const { section } = await call("object", { id: of.id });
    const place = placeOf(section, of.id);
    if (place) go(place);
  };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.object} onClick={() => void open()}>
        <KindIcon kind={of.kind} />
        <LocalName of={of.name} />
      </button>
      {action}
    </li>
  );
}
