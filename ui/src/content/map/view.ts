import type { Rect } from "./layout";

/** What of the map the window shows: where its origin stands in the window, and how large a point is. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const ZOOM = {
  /** So that never more boxes are on the screen than can be panned smoothly. */
  least: 0.25,
  most: 2,
  /** Below this, a box is its name alone, which is larger then. */
  far: 0.6,
  /** Below this, names can not be read: more than that is not made to fit. */
  readable: 0.4,
} as const;

const MARGIN = 24;

/** All of it, no larger than it is. What would become too small to be read shows its beginning. */
export function fitted(bounds: Rect, size: Size): View {
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
  const ratio = Math.min(room.width / Math.max(bounds.width, 1), room.height / Math.max(bounds.height, 1), 1);
  const zoom = Math.max(ratio, ZOOM.readable);
  return {
    x: along(bounds.x, bounds.width, size.width, zoom),
    y: along(bounds.y, bounds.height, size.height, zoom),
    zoom,
  };
}

/** In the middle where there is room for it, else from its beginning. */
function along(start: number, length: number, window: number, zoom: number): number {
  const left = Math.max(MARGIN, (window - length * zoom) / 2);
  return left - start * zoom;
}

/** So far beyond what is drawn can be gone, to put something there; not so far that one is lost. */
const BEYOND = 1000;

/** What can be panned to: its upper left and its lower right corner. */
export function reachOf({ x, y, width, height }: Rect): [[number, number], [number, number]] {
  return [
    [x - BEYOND, y - BEYOND],
    [x + width + BEYOND, y + height + BEYOND],
  ];
}

/** The same view, moved as little as is needed to see a part of the map whole. */
export function showing(view: View, size: Size, part: Rect): View {
  return {
    x: moved(view.x, part.x, part.width, size.width, view.zoom),
    y: moved(view.y, part.y, part.height, size.height, view.zoom),
    zoom: view.zoom,
  };
}

function moved(origin: number, start: number, length: number, window: number, zoom: number): number {
  const least = MARGIN - start * zoom;
  const most = window - MARGIN - (start + length) * zoom;
  // Where it is larger than the window, its beginning is seen.
  return Math.max(Math.min(origin, most), least);
}
