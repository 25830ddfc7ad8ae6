import { useCallback, useState } from "react";
import type { Id } from "../api/bindings";
import { useRead } from "../api/client";

/** The context menu of an object in a tree or on a map: where it stands, and the object whose rights it shows. */
export function useObjectMenu() {
  const [at, setAt] = useState<{ id: Id; x: number; y: number } | null>(null);
  const { data } = useRead("object", { id: at?.id ?? "" }, { enabled: at !== null });
  const open = useCallback(({ id }: { id: Id }, x: number, y: number) => setAt({ id, x, y }), []);
  const close = useCallback(() => setAt(null), []);
  return { at, thing: at && data?.id === at.id ? data : undefined, open, close };
}
