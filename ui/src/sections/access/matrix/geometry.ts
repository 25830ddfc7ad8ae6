/** Rows and columns of a tile: what is put on the screen and taken off it as one. */
export const TILE = 16;

/** The measures of the matrix, in pixels of the page. */
export interface Geometry {
  /** Side of a cell. */
  side: number;
  /** Width of the names of objects. */
  left: number;
  /** Height of the names of users. */
  top: number;
}

const SIDE_REM = 1.75;
const LEFT_REM = 17;
const TOP_REM = 9.5;

/** Whole pixels, so that canvases meet without a seam. */
export function geometryFor(rem: number): Geometry {
  return { side: Math.round(SIDE_REM * rem), left: Math.round(LEFT_REM * rem), top: Math.round(TOP_REM * rem) };
}

/** A cell; row -1 is that of the names of users, column -1 that of the names of objects. */
export interface Spot {
  row: number;
  column: number;
}

/** The cell at a point of the scroller, given from its top left corner; null where there is none. */
export function spotAt(
  { side, left, top }: Geometry,
  point: { x: number; y: number },
  scrolled: { left: number; top: number },
  size: { rows: number; columns: number },
): Spot | null {
  const column = point.x < left ? -1 : Math.floor((point.x - left + scrolled.left) / side);
  const row = point.y < top ? -1 : Math.floor((point.y - top + scrolled.top) / side);
  return row < size.rows && column < size.columns ? { row, column } : null;
}

/** Where to scroll so that a cell is in view: as little as it takes. */
export function scrollFor(index: number, side: number, scrolled: number, visible: number): number {
  if (index < 0) return scrolled;
  const start = index * side;
  if (start < scrolled) return start;
  return Math.max(scrolled, start + side - visible);
}
