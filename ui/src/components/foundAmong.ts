import type { Kind, ObjectName } from "../api/bindings";

/** Of objects that are known here already, those of these kinds whose name holds the words. */
export function foundAmong(made: readonly ObjectName[], kinds: readonly Kind[], query: string): ObjectName[] {
  const words = query.trim().toLocaleLowerCase();
  return made.filter(({ kind, name }) => kinds.includes(kind) && name.text.toLocaleLowerCase().includes(words));
}
