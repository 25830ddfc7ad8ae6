import { useCallback, useEffect, useRef, useState } from "react";
import type { Id } from "../api/bindings";
import type { TreeRow, TreeSource } from "./types";

export interface Active {
  /** Null while the row that the keyboard walked to is still being fetched. */
  id: Id | null;
  /** Where it was seen last, or where the keyboard walked to. */
  index: number;
}

export interface ActiveRow {
  /** Where the active row stands now; where it stood, while that is not known. */
  index: number;
  /** The active row; undefined while it, or where it went, is still to be fetched. */
  row: TreeRow | undefined;
  /** Whether the keyboard stands on a place whose row is not here yet, rather than on an object. */
  walking: boolean;
  /** Counts how often what was active was gone, and the keyboard came to stand on something else. */
  losses: number;
  /** Whether an object is being looked for: where the keyboard stands is about to change. */
  seeking: boolean;
  /** Goes to a row by keyboard or by pointer; `told` when the selection shall follow. */
  activate: (to: Active, told: boolean) => void;
  /** Goes to an object, opening what is closed above it. */
  seek: (id: Id) => Promise<void>;
  /** Brings the active row onto the screen, so that it is fetched. */
  bring: () => void;
}

/** Where an object that was active stands among the rows that are here; null where it does not. */
function placeOf(active: Active, source: TreeSource): number | null {
  if (active.id === null || source.row(active.index)?.id === active.id) return active.index;
  return source.indexOf(active.id);
}

/**
 * The row that the keyboard stands on. It is an object, not a place: rows that come and go above it move it along, and
 * another object that comes to stand at its place is never taken for it. It goes to what is selected from elsewhere (a
 * link, undo, a favourite), opening what is closed above that.
 */
export function useActiveRow(
  source: TreeSource,
  selectedId: Id | null,
  scrollTo: (index: number) => void,
  onWalked: (row: TreeRow) => void,
): ActiveRow {
  const [active, setActive] = useState<Active>({ index: 0, id: null });
  const [losses, setLosses] = useState(0);
  const [seeking, setSeeking] = useState(0);
  const place = placeOf(active, source);
  const row = place === null ? undefined : source.row(place);
  const index = place ?? active.index;
  const pending = useRef(false);
  /** What the walk has told, the latest last: the selection that follows from it must not pull the walk back. */
  const told = useRef<Id[]>([]);
  const latest = useRef({ scrollTo, onWalked, source, id: active.id, index });
  latest.current = { scrollTo, onWalked, source, id: active.id, index };
  /** Counts where the keyboard went: an answer about where it was before comes too late. */
  const turn = useRef(0);

  const activate = useCallback((to: Active, told: boolean) => {
    if (to.index < 0) return;
    turn.current += 1;
    pending.current = told;
    setActive(to);
    latest.current.scrollTo(to.index);
  }, []);

  // The row has arrived, or was here: now it has a name, and the selection can follow.
  useEffect(() => {
    if (!row) return;
    if (active.id !== row.id || active.index !== index) setActive({ index, id: row.id });
    if (pending.current) {
      pending.current = false;
      told.current.push(row.id);
      latest.current.onWalked(row);
    }
  }, [row, index, active]);

  // It is not among the rows that are here, though its place is: it went elsewhere, or is gone.
  const vacated = active.index >= source.count || source.row(active.index) !== undefined;
  const lost = active.id !== null && place === null && vacated;
  useEffect(() => {
    if (!lost || active.id === null) return;
    let stale = false;
    const asked = turn.current;
    void latest.current.source.locate(active.id).then((found) => {
      if (stale || asked !== turn.current) return;
      const last = Math.max(0, latest.current.source.count - 1);
      if (found?.id !== active.id) setLosses((count) => count + 1);
      setActive(found ?? { index: Math.min(active.index, last), id: null });
    });
    return () => {
      stale = true;
    };
  }, [lost, active]);

  const seek = useCallback(async (id: Id) => {
    turn.current += 1;
    const mine = turn.current;
    setSeeking((count) => count + 1);
    try {
      const index = await latest.current.source.reveal(id);
      if (mine !== turn.current || index === null) return;
      setActive({ index, id });
      latest.current.scrollTo(index);
    } finally {
      setSeeking((count) => count - 1);
    }
  }, []);

  // Something was selected from elsewhere.
  const ready = source.count > 0;
  useEffect(() => {
    if (!selectedId || !ready) return;
    const own = told.current.includes(selectedId);
    if (!own || selectedId === told.current.at(-1)) told.current = [];
    if (own || selectedId === latest.current.id) return;
    void seek(selectedId);
  }, [selectedId, ready, seek]);

  const bring = useCallback(() => latest.current.scrollTo(latest.current.index), []);
  return { index, row, walking: active.id === null, losses, seeking: seeking > 0, activate, seek, bring };
}
