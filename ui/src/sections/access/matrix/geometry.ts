/** Rows and columns of a tile: what is put on the screen and taken off it as one. */
export const TILE = 16;

/** The measures of the matrix, in pixels of the page. */
export interface Geometry {
  /** Height of a row, and side of what is drawn in a cell. */
  side: number;
  /** Width of a column: that of a square cell, or more where there are few. */
  across: number;
  /** Width of the names of objects. */
  left: number;
  /** Height of the names of users. */
  top: number;
}

const SIDE_REM = 1.75;
const LEFT_REM = 17;
/** So wide the names of objects get where all columns fit beside them. */
const WIDEST_LEFT_REM = 20;
const TOP_REM = 9.5;

/** From here on long compound words fit lying, which is read more easily than standing. */
const LYING_REM = 8;
const LYING_TOP_REM = 4.5;
const ROOMY_REM = 1.875;
const WIDEST_REM = 10;

/**
 * Whole pixels, so that canvases meet without a seam. Where all columns fit into `width`, the names of objects get
 * some of what is left, and the columns share the rest, but never so that marks are lost in them.
 */
export function geometryFor(rem: number, columns: number, width: number): Geometry {
  const side = Math.round(SIDE_REM * rem);
  const rest = width - columns * side;
  const left = Math.round(Math.min(WIDEST_LEFT_REM * rem, Math.max(LEFT_REM * rem, rest)));
  const shared = columns > 0 ? Math.floor((width - left) / columns) : 0;
  const across = Math.max(side, Math.min(shared, Math.round(WIDEST_REM * rem)));
  const top = across >= LYING_REM * rem ? LYING_TOP_REM : TOP_REM;
  return { side, across, left, top: Math.round(top * rem) };
}

/** How names of columns are written: lying where there is room, else standing in as many lines as there is room for. */
export function namesIn({ side, across }: Geometry): "lying" | "roomy" | "narrow" {
  const rem = side / SIDE_REM;
  if (across >= LYING_REM * rem) return "lying";
  return across >= ROOMY_REM * rem ? "roomy" : "narrow";
}

/** A cell; row -1 is that of the names of users, column -1 that of the names of objects. */
export interface Spot {
  row: number;
  column: number;
}

/** The cell at a point of the scroller, given from its top left corner; null where there is none. */
export function spotAt(
  { side, across, left, top }: Geometry,
  point: { x: number; y: number },
  scrolled: { left: number; top: number },
  size: { rows: number; columns: number },
): Spot | null {
  const column = point.x < left ? -1 : Math.floor((point.x - left + scrolled.left) / across);
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
