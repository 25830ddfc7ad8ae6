import type { Destination, TreeRow } from "./types";

/** What the pointer is over while something is dragged, in rows; pure, so that the geometry can be tested alone. */
export type DropTarget =
  | { type: "into"; index: number; destination: Destination }
  /** A line below row `index` (-1: above the first), indented to `level`. */
  | { type: "line"; index: number; level: number; destination: Destination };

interface Pointer {
  /** The row under the pointer and how far down in it, from 0 to 1. */
  index: number;
  fraction: number;
  /** The level that the pointer's horizontal place stands for. */
  level: number;
}

type RowAt = (index: number) => TreeRow | undefined;

/** The ancestor of row `index` (or the row itself) at a level, found by walking up through rows that are loaded. */
function ancestorAt(rows: RowAt, index: number, level: number): TreeRow | undefined {
  for (let at = index; at >= 0; at--) {
    const row = rows(at);
    if (!row) return undefined;
    if (row.level === level) return row;
    if (row.level < level) return undefined;
  }
  return undefined;
}

/** The line between row `index` and the one after it. Where the next row is shallower, the pointer chooses how far out. */
function below(rows: RowAt, count: number, index: number, wanted: number): DropTarget | null {
  const above = rows(index);
  const next = index + 1 < count ? rows(index + 1) : undefined;
  if (index < 0) {
    return next ? { type: "line", index, level: 1, destination: { under: next.parent, before: next.id } } : null;
  }
  if (!above || (index + 1 < count && !next)) return null;
  if (next && next.level > above.level) {
    return { type: "line", index, level: next.level, destination: { under: above.id, before: next.id } };
  }
  const shallowest = next?.level ?? 1;
  const level = Math.min(Math.max(wanted, shallowest), above.level);
  const sibling = ancestorAt(rows, index, level);
  if (!sibling) return null;
  const before = next && next.level === level ? next.id : null;
  return { type: "line", index, level, destination: { under: sibling.parent, before } };
}

/** Rows take things into them only where `accepts` says so; elsewhere their two halves are the lines around them. */
export function dropTarget(
  rows: RowAt,
  count: number,
  pointer: Pointer,
  accepts: (row: TreeRow) => boolean,
): DropTarget | null {
  const row = rows(pointer.index);
  if (!row) return null;
  const edge = accepts(row) ? 0.28 : 0.5;
  if (pointer.fraction < edge) {
    const previous = rows(pointer.index - 1);
    // Above a first child stands its parent: the line between them belongs to the child's level.
    const level = previous && previous.level < row.level ? row.level : Math.max(pointer.level, row.level);
    return below(rows, count, pointer.index - 1, level);
  }
  if (pointer.fraction > 1 - edge) return below(rows, count, pointer.index, pointer.level);
  return { type: "into", index: pointer.index, destination: { under: row.id, before: null } };
}

/** Whether a destination lies inside what is dragged, where nothing can be put. */
export function isInside(rows: RowAt, dragged: TreeRow, target: DropTarget): boolean {
  for (let at = target.index; at >= 0; at--) {
    const row = rows(at);
    if (!row) return false;
    if (row.id === dragged.id) {
      return target.type === "into" || target.level > dragged.level;
    }
    // A row as far out as the dragged one: whatever stands below it is not below the dragged one.
    if (row.level <= dragged.level) return false;
  }
  return false;
}
