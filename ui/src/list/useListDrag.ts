import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Id, ListRow } from "../api/bindings";
import { dragOver, dropAt, useDropOver } from "../tree/dropOver";

// Pointer events, as in the tree.

const START_AFTER_PX = 5;

interface Drag {
  row: ListRow;
  /** What is dragged: the row, or all that are chosen with it. */
  ids: Id[];
  x: number;
  y: number;
}

interface Options {
  scroller: RefObject<HTMLElement | null>;
  idsOf: (row: ListRow) => Id[];
  onDrop: (ids: Id[], under: Id) => void;
}

/** Drags rows of a list onto what takes them: folders of the list, or of the tree beside it. */
export function useListDrag(options: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const pressed = useRef<{ row: ListRow; x: number; y: number; pointer: number } | null>(null);
  const current = useRef<Drag | null>(null);
  /** A drag ends with a click on the row below the pointer, which means nothing. */
  const justDragged = useRef(false);
  const over = useDropOver();

  const put = useCallback((next: Drag | null) => {
    current.current = next;
    setDrag(next);
  }, []);
  const stop = useCallback(() => {
    pressed.current = null;
    dragOver(null);
    put(null);
  }, [put]);

  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener("keydown", cancel, true);
    return () => window.removeEventListener("keydown", cancel, true);
  }, [dragging, stop]);
  useEffect(() => () => dragOver(null), []);

  const onPointerDown = useCallback((event: PointerEvent, row: ListRow) => {
    justDragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch" || !row.mayMove) return;
    pressed.current = { row, x: event.clientX, y: event.clientY, pointer: event.pointerId };
  }, []);

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const start = pressed.current;
      if (!start) return;
      if (!current.current) {
        if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < START_AFTER_PX) return;
        event.currentTarget.setPointerCapture(start.pointer);
        justDragged.current = true;
      }
      const ids = current.current?.ids ?? latest.current.idsOf(start.row);
      const under = dropAt(event.clientX, event.clientY);
      dragOver(under !== null && !ids.includes(under) ? under : null);
      put({ row: start.row, ids, x: event.clientX, y: event.clientY });
    },
    [put],
  );

  const onPointerUp = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const ended = current.current;
      stop();
      if (!ended) return;
      const under = dropAt(event.clientX, event.clientY);
      if (under !== null && !ended.ids.includes(under)) latest.current.onDrop(ended.ids, under);
    },
    [stop],
  );

  return {
    drag,
    over: dragging ? over : null,
    justDragged,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: stop,
  };
}
