import { useCallback, useState } from "react";
import type { Id } from "../api/bindings";
import { useRead } from "../api/client";
import type { TreeRow } from "./types";

/** The context menu of a row: where it stands, and the object whose rights it shows. */
export function useRowMenu() {
  const [at, setAt] = useState<{ id: Id; x: number; y: number } | null>(null);
  const { data } = useRead("object", { id: at?.id ?? "" }, { enabled: at !== null });
  const open = useCallback((row: TreeRow, x: number, y: number) => setAt({ id: row.id, x, y }), []);
  const close = useCallback(() => setAt(null), []);
  return { at, thing: at && data?.id === at.id ? data : undefined, open, close };
}
