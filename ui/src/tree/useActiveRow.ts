import { useCallback, useEffect, useRef, useState } from "react";
import type { Id } from "../api/bindings";
import type { TreeRow, TreeSource } from "./types";

interface Active {
  index: number;
  /** Null while the row that the keyboard walked to is still being fetched. */
  id: string | null;
}

/** A wish to stand on an object, opening what is closed above it; a new one each time, even for the same object. */
export interface GoTo {
  id: Id;
}

interface Result {
  active: number;
  activeRow: TreeRow | undefined;
  /** Goes to a row by keyboard or by a link; `told` when the selection shall follow. */
  activate: (index: number, told: boolean) => void;
}

/**
 * The row that the keyboard stands on. It is an object, not a place: rows that come and go above it move it along. It
 * goes to what is selected from elsewhere (a link, undo, a favourite), opening what is closed above that.
 */
export function useActiveRow(
  source: TreeSource,
  selectedId: string | null,
  goTo: GoTo | null,
  scrollTo: (index: number) => void,
  onWalked: (row: TreeRow) => void,
): Result {
  const [active, setActive] = useState<Active>({ index: 0, id: null });
  const row = source.row(active.index);
  const pending = useRef(false);
  /** What the walk has told, the latest last: the selection that follows from it must not pull the walk back. */
  const told = useRef<Id[]>([]);
  const calls = useRef({ scrollTo, onWalked });
  calls.current = { scrollTo, onWalked };

  const activate = useCallback(
    (index: number, told: boolean) => {
      if (index < 0) return;
      pending.current = told;
      setActive({ index, id: source.row(index)?.id ?? null });
      calls.current.scrollTo(index);
    },
    [source],
  );

  // The row has arrived, or was here: now it has a name, and the selection can follow.
  useEffect(() => {
    if (!row) return;
    if (active.id === null) setActive({ index: active.index, id: row.id });
    if (pending.current && (active.id === null || active.id === row.id)) {
      pending.current = false;
      told.current.push(row.id);
      calls.current.onWalked(row);
    }
  }, [row, active]);

  // Another object stands here now: follow the one that stood here before.
  const rowId = row?.id;
  useEffect(() => {
    if (active.id === null || rowId === active.id) return;
    if (rowId === undefined && active.index < source.count) return;
    let stale = false;
    void source.locate(active.id, { open: false }).then((index) => {
      if (stale) return;
      const clamped = Math.max(0, Math.min(active.index, source.count - 1));
      setActive(index === null ? { index: clamped, id: null } : { index, id: active.id });
    });
    return () => {
      stale = true;
    };
  }, [source, active, rowId]);

  // Something was selected from elsewhere.
  const activeId = useRef(active.id);
  activeId.current = active.id;
  const latestSource = useRef(source);
  latestSource.current = source;
  const ready = source.count > 0;
  const seek = useCallback((id: Id) => {
    let stale = false;
    void latestSource.current.locate(id, { open: true }).then((index) => {
      if (stale || index === null) return;
      setActive({ index, id });
      calls.current.scrollTo(index);
    });
    return () => {
      stale = true;
    };
  }, []);
  useEffect(() => {
    if (!selectedId || !ready) return;
    const own = told.current.includes(selectedId);
    if (!own || selectedId === told.current.at(-1)) told.current = [];
    if (own || selectedId === activeId.current) return;
    return seek(selectedId);
  }, [selectedId, ready, seek]);
  useEffect(() => (goTo ? seek(goTo.id) : undefined), [goTo, seek]);

  return { active: active.index, activeRow: row, activate };
}
