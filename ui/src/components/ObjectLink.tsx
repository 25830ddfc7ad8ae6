import type { ObjectName } from "../api/bindings";
import { OPENABLE_KINDS } from "../api/kinds";
import { openObject } from "../app/openObject";
import styles from "./components.module.css";
import { KindIcon } from "./KindIcon";
import { NameOf } from "./NameOf";

/** An object by name; pressed, it is opened where its section has a screen. */
export function ObjectLink({ of, className = styles.objectLink }: { of: ObjectName; className?: string | undefined }) {
  const name = (
    <>
      <KindIcon kind={of.kind} />
      <NameOf object={of} />
    </>
  );
  if (!OPENABLE_KINDS.includes(of.kind)) return <span className={className}>{name}</span>;
  return (
    <button type="button" className={className} onClick={() => void openObject(of.id)}>
      {name}
    </button>
  );
}
