import { useCallback, useEffect, useRef, useState } from "react";
import type { Id, ListRow } from "../api/bindings";
import type { ListSource } from "./useListSource";

export interface ListActive {
  index: number;
  /** The active row; undefined while it is still to be fetched. */
  row: ListRow | undefined;
  go: (index: number) => void;
}

/** The row that the keyboard stands on: an object, which may come to stand elsewhere; where it is gone, its place. */
export function useListActive(source: ListSource, name: string, scrollTo: (index: number) => void): ListActive {
  const [active, setActive] = useState<{ index: number; id: Id | null }>({ index: 0, id: null });
  const latest = useRef({ source, scrollTo });
  latest.current = { source, scrollTo };
  const known = active.id === null ? null : source.indexOf(active.id);
  const last = Math.max(0, source.count - 1);
  const index = Math.min(known ?? active.index, last);
  const row = source.row(index);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another list that counts.
  useEffect(() => setActive({ index: 0, id: null }), [name]);

  // The row has arrived: now it has a name, and is found again wherever it goes.
  const id = row?.object.id ?? null;
  useEffect(() => {
    if (id !== null) setActive((before) => (before.id === id && before.index === index ? before : { index, id }));
  }, [id, index]);

  const go = useCallback((to: number) => {
    if (to < 0) return;
    setActive({ index: to, id: latest.current.source.row(to)?.object.id ?? null });
    latest.current.scrollTo(to);
  }, []);
  return { index, row, go };
}
