import { useCallback, useEffect, useRef, useState } from "react";
import type { Id } from "../api/bindings";
import { type ListSource, MOST_CHOSEN } from "./useListSource";

export interface Chosen {
  /** The ids, in the order in which they were chosen. */
  ids: ReadonlySet<Id>;
  /** Takes a row in, or out again. */
  toggle: (index: number) => void;
  /** Chooses this row alone. */
  only: (index: number) => void;
  /** Chooses all rows from where it was begun to this one. */
  extend: (index: number) => Promise<void>;
  all: () => Promise<void>;
  clear: () => void;
}

const NONE: ReadonlySet<Id> = new Set();

/** Which rows of a list are chosen. `name` is that of the list: what is chosen in one is not chosen in another. */
export function useChosen(source: ListSource, name: string): Chosen {
  const [ids, setIds] = useState<ReadonlySet<Id>>(NONE);
  const latest = useRef(source);
  latest.current = source;
  /** Where a range begins: the row that was chosen by itself last. */
  const anchor = useRef(0);
  /** Counts what was chosen: an answer to what was meant before comes too late. */
  const turn = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another list that counts.
  useEffect(() => {
    turn.current += 1;
    anchor.current = 0;
    setIds(NONE);
  }, [name]);

  const put = useCallback((change: (ids: ReadonlySet<Id>) => ReadonlySet<Id>) => {
    turn.current += 1;
    setIds(change);
  }, []);

  const toggle = useCallback(
    (index: number) => {
      const id = latest.current.row(index)?.object.id;
      if (id === undefined) return;
      anchor.current = index;
      put((before) => {
        const next = new Set(before);
        if (!next.delete(id) && next.size < MOST_CHOSEN) next.add(id);
        return next;
      });
    },
    [put],
  );
  const only = useCallback(
    (index: number) => {
      const id = latest.current.row(index)?.object.id;
      if (id === undefined) return;
      anchor.current = index;
      put(() => new Set([id]));
    },
    [put],
  );
  const range = useCallback(async (from: number, count: number) => {
    turn.current += 1;
    const mine = turn.current;
    const rows = Array.from({ length: count }, (_, at) => latest.current.row(from + at)?.object.id);
    const here = rows.every((id) => id !== undefined);
    const found = here ? (rows as Id[]) : await latest.current.ids(from, count);
    if (mine === turn.current) setIds(new Set(found));
  }, []);
  const extend = useCallback(
    (index: number) => {
      const first = Math.min(anchor.current, index);
      return range(first, Math.min(Math.abs(anchor.current - index) + 1, MOST_CHOSEN));
    },
    [range],
  );
  const all = useCallback(() => range(0, Math.min(latest.current.count, MOST_CHOSEN)), [range]);
  const clear = useCallback(() => put(() => NONE), [put]);
  return { ids, toggle, only, extend, all, clear };
}
