import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type DropTarget, dropTarget, isInside } from "./dropTarget";
import type { TreeRow, TreeSource } from "./types";

// Pointer events, not HTML5 drag and drop: that one behaves differently, or not at all, in the three webviews.

const START_AFTER_PX = 5;
const EDGE_PX = 36;
const OPEN_AFTER_MS = 700;

export interface Drag {
  row: TreeRow;
  x: number;
  y: number;
  target: DropTarget | null;
}

interface Options {
  source: TreeSource;
  scroller: RefObject<HTMLElement | null>;
  rowHeight: number;
  /** How many pixels one level is indented, and where level 1 begins. */
  indent: number;
  canDrag: (row: TreeRow) => boolean;
  accepts: (target: TreeRow, dragged: TreeRow) => boolean;
  onDrop: (row: TreeRow, target: DropTarget) => void;
}

interface Pressed {
  row: TreeRow;
  x: number;
  y: number;
  pointer: number;
}

export function useTreeDrag(options: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const pressed = useRef<Pressed | null>(null);
  const current = useRef<Drag | null>(null);
  /** A drag ends with a click on the row below the pointer, which means nothing. */
  const justDragged = useRef(false);

  const put = useCallback((next: Drag | null) => {
    current.current = next;
    setDrag(next);
  }, []);

  const locate = useCallback((x: number, y: number, of: Pressed): DropTarget | null => {
    const { source, scroller, rowHeight, indent, accepts } = latest.current;
    const element = scroller.current;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    if (x < box.left - 40 || x > box.right + 40) return null;
    const down = Math.max(0, y - box.top + element.scrollTop);
    const index = Math.min(Math.floor(down / rowHeight), source.count - 1);
    const fraction = Math.min(1, down / rowHeight - index);
    const level = Math.max(1, Math.round((x - box.left) / indent) - 1);
    const target = dropTarget(source.row, source.count, { index, fraction, level }, (row) => accepts(row, of.row));
    return target && !isInside(source.row, of.row, target) ? target : null;
  }, []);

  const stop = useCallback(() => {
    pressed.current = null;
    put(null);
  }, [put]);

  // What goes on while the pointer rests: scrolling at the edges, opening a row under it.
  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return;
    let frame = 0;
    let over: { id: string; since: number } | null = null;
    const tick = () => {
      frame = requestAnimationFrame(tick);
      const now = current.current;
      const element = latest.current.scroller.current;
      if (!now || !element || !pressed.current) return;
      const box = element.getBoundingClientRect();
      const up = box.top + EDGE_PX - now.y;
      const down = now.y - (box.bottom - EDGE_PX);
      if (up > 0 || down > 0) {
        element.scrollTop += up > 0 ? -Math.ceil(up / 4) : Math.ceil(down / 4);
        put({ ...now, target: locate(now.x, now.y, pressed.current) });
      }
      const row = now.target?.type === "into" ? latest.current.source.row(now.target.index) : undefined;
      if (!row) over = null;
      else if (over?.id !== row.id) over = { id: row.id, since: performance.now() };
      else if (row.expanded === false && performance.now() - over.since > OPEN_AFTER_MS) {
        void latest.current.source.setExpanded(row, true);
        over = null;
      }
    };
    frame = requestAnimationFrame(tick);
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener("keydown", cancel, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("keydown", cancel, true);
    };
  }, [dragging, locate, put, stop]);

  const onPointerDown = useCallback((event: PointerEvent, row: TreeRow) => {
    justDragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch" || !latest.current.canDrag(row)) return;
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
      const target = locate(event.clientX, event.clientY, start);
      put({ row: start.row, x: event.clientX, y: event.clientY, target });
    },
    [locate, put],
  );

  const onPointerUp = useCallback(() => {
    const ended = current.current;
    stop();
    if (ended?.target) latest.current.onDrop(ended.row, ended.target);
  }, [stop]);

  return { drag, justDragged, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop };
}
