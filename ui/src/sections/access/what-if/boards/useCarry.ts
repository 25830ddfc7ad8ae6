import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

// Pointer events, as in the trees: HTML5 drag and drop differs between the webviews.

const START_AFTER_PX = 5;

export interface Carried<T> {
  item: T;
  x: number;
  y: number;
  /** What it would be dropped on: the value of the nearest `data-drop`. */
  over: string | null;
}

/** Carries something to an element that is marked with `data-drop`. */
export function useCarry<T>(onDrop: (item: T, target: string) => void) {
  const [carried, setCarried] = useState<Carried<T> | null>(null);
  const pressed = useRef<{ item: T; x: number; y: number } | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const current = useRef(carried);
  const put = useCallback((next: Carried<T> | null) => {
    current.current = next;
    setCarried(next);
  }, []);

  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const start = pressed.current;
      if (!start) return;
      const { clientX: x, clientY: y } = event;
      if (!current.current && Math.hypot(x - start.x, y - start.y) < START_AFTER_PX) return;
      event.preventDefault();
      const below = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
      put({ item: start.item, x, y, over: below?.dataset.drop ?? null });
    };
    const end = () => {
      const last = current.current;
      pressed.current = null;
      put(null);
      if (last?.over) drop.current(last.item, last.over);
    };
    const give = () => {
      pressed.current = null;
      put(null);
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !current.current) return;
      event.preventDefault();
      event.stopPropagation();
      give();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", give);
    window.addEventListener("keydown", cancel, true);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", give);
      window.removeEventListener("keydown", cancel, true);
    };
  }, [put]);

  const onPointerDown = useCallback((event: PointerEvent, item: T) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    pressed.current = { item, x: event.clientX, y: event.clientY };
  }, []);
  return { carried, onPointerDown };
}
