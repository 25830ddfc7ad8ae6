import { useCallback, useEffect, useMemo, useState } from "react";
import type { Id, ListLook, ListRow } from "../api/bindings";
import { call, useRead } from "../api/client";
import { PAGE_SIZE } from "../components/pageSize";

// As of a tree, one window at a time: all rows on the screen come from the same moment.
const STEP = 50;
/** How soon to ask again while languages of what was saved lately are not known. */
const AGAIN = 2000;
/** As many as can be chosen at once; the backend gives no more. */
export const MOST_CHOSEN = 2000;

/** A list as windows of rows. */
export interface ListSource {
  /** Whether anything is known of it. */
  loaded: boolean;
  count: number;
  /** Whether anything stands there at all, listed or not. */
  anything: boolean;
  /** Whether what is archived is listed, too. */
  archived: boolean;
  /** Whether any of the rows that are here has a number. */
  numbered: boolean;
  row: (index: number) => ListRow | undefined;
  /** Where an object stands among the rows that are here. */
  indexOf: (id: Id) => number | null;
  /** Tells which rows are on the screen. */
  show: (first: number, last: number) => void;
  /** The ids of rows, whether they are here or not. */
  ids: (from: number, count: number) => Promise<Id[]>;
}

export function useListSource(of: Id, look: ListLook, languages: boolean): ListSource {
  const name = JSON.stringify([of, look]);
  const [shown, setShown] = useState({ name, from: 0 });
  // What other filters leave is looked at from its beginning.
  const from = shown.name === name ? shown.from : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says what the look is.
  const list = useMemo(() => ({ of, look }), [name]);
  const args = { list, from, count: PAGE_SIZE, ...(languages && { languages }) };
  const { data, refetch } = useRead("list_objects", args, { keep: true });
  const behind = data?.languagesBehind === true && languages;
  useEffect(() => {
    if (!behind) return;
    const timer = setInterval(() => void refetch(), AGAIN);
    return () => clearInterval(timer);
  }, [behind, refetch]);

  const show = useCallback(
    (first: number, last: number) => {
      const middle = Math.floor((first + last) / 2);
      setShown({ name, from: Math.max(0, Math.floor((middle - PAGE_SIZE / 2) / STEP) * STEP) });
    },
    [name],
  );

  return useMemo(() => {
    const rows = data?.rows ?? [];
    const offset = data?.from ?? 0;
    return {
      loaded: data !== undefined,
      count: data?.total ?? 0,
      anything: data?.anything ?? false,
      archived: data?.archived ?? false,
      numbered: rows.some(({ number }) => number !== null),
      row: (index) => rows[index - offset],
      indexOf: (id) => {
        const at = rows.findIndex(({ object }) => object.id === id);
        return at < 0 ? null : at + offset;
      },
      show,
      ids: async (first, count) => (await call("list_ids", { list, from: first, count })).ids,
    };
  }, [data, list, show]);
}
