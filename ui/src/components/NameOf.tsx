import type { ObjectName } from "../api/bindings";
import { useObjectName } from "../app/objectName";
import { LocalName } from "./LocalName";

/** The name of an object, which may be a section. */
export function NameOf({ object, className }: { object: ObjectName; className?: string }) {
  const nameOf = useObjectName();
  return <LocalName of={nameOf(object)} className={className} />;
}
