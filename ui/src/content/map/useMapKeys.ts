import { type KeyboardEvent, useRef } from "react";
import type { Direction } from "./neighbour";

/** What keys do on a map. */
export interface Deeds {
  /** Chooses the box in a direction. */
  step: (to: Direction) => void;
  stepTo: (end: "first" | "last") => void;
  /** Moves the chosen box by one step of the grid; where it is to stay is told by `drop`. */
  push: (to: Direction, again: boolean) => void;
  drop: () => void;
  /** Leaves what is being moved where it was; true where anything was. */
  cancel: () => boolean;
  pan: (to: Direction) => void;
  /** Opens the menu of the chosen box. */
  menu: () => void;
  walkIn: () => void;
  walkOut: () => void;
  zoomBy: (factor: number) => void;
  zoomTo: (zoom: number) => void;
  fit: () => void;
}

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const FACTOR = 1.25;

/** The keyboard on a map. A box that keys move is put where it stands when they are let go. */
export function useMapKeys(deeds: Deeds) {
  const pushes = useRef(false);

  const drop = () => {
    if (!pushes.current) return;
    pushes.current = false;
    deeds.drop();
  };

  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    const to = ARROWS[key];
    if (ctrlKey || metaKey || (altKey && shiftKey)) return undefined;
    if (to && altKey) {
      return () => {
        pushes.current = true;
        deeds.push(to, repeat);
      };
    }
    if (altKey) return undefined;
    if (to) return () => (shiftKey ? deeds.pan(to) : deeds.step(to));
    const acts: Record<string, () => void> = {
      Home: () => deeds.stepTo("first"),
      End: () => deeds.stepTo("last"),
      ContextMenu: deeds.menu,
      ...(shiftKey && { F10: deeds.menu }),
      Enter: deeds.walkIn,
      Backspace: deeds.walkOut,
      Escape: () => {
        pushes.current = false;
        if (!deeds.cancel()) deeds.walkOut();
      },
      "+": () => deeds.zoomBy(FACTOR),
      "=": () => deeds.zoomBy(FACTOR),
      "-": () => deeds.zoomBy(1 / FACTOR),
      "0": deeds.fit,
      "1": () => deeds.zoomTo(1),
    };
    return acts[key];
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      // Links within the map (whose program it is drawn with) keep their keys.
      if (event.target !== event.currentTarget) return;
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    },
    onKeyUp: drop,
    onBlur: drop,
  };
}
