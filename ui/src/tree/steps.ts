import type { Destination, TreeRow } from "./types";

export type Step = "up" | "down" | "in" | "out";

type RowAt = (index: number) => TreeRow | undefined;

/** The nearest row of the same parent before (-1) or after (1) row `index`; null where there is none. */
function siblingIndex(rows: RowAt, count: number, index: number, direction: -1 | 1): number | null {
  const row = rows(index);
  if (!row) return null;
  for (let at = index + direction; at >= 0 && at < count; at += direction) {
    const other = rows(at);
    if (!other || other.level < row.level) return null;
    if (other.level === row.level) return at;
  }
  return null;
}

function parentIndex(rows: RowAt, index: number): number | null {
  const row = rows(index);
  if (!row || row.level === 1) return null;
  for (let at = index - 1; at >= 0; at--) {
    const other = rows(at);
    if (!other) return null;
    if (other.level < row.level) return at;
  }
  return null;
}

/** Where a row comes to stand when it is moved by the keyboard one step; null where it can not go that way. */
export function stepDestination(rows: RowAt, count: number, index: number, step: Step): Destination | null {
  const row = rows(index);
  if (!row) return null;
  if (step === "up" || step === "in") {
    const at = siblingIndex(rows, count, index, -1);
    const sibling = at === null ? undefined : rows(at);
    if (!sibling) return null;
    return step === "up" ? { under: row.parent, before: sibling.id } : { under: sibling.id, before: null };
  }
  if (step === "down") {
    const at = siblingIndex(rows, count, index, 1);
    if (at === null) return null;
    const after = siblingIndex(rows, count, at, 1);
    return { under: row.parent, before: after === null ? null : (rows(after)?.id ?? null) };
  }
  const at = parentIndex(rows, index);
  const parent = at === null ? undefined : rows(at);
  if (at === null || !parent) return null;
  const after = siblingIndex(rows, count, at, 1);
  return { under: parent.parent, before: after === null ? null : (rows(after)?.id ?? null) };
}

/** The row that the left arrow goes to: the parent. It may be far above, but what is above has been walked through. */
export function parentOf(rows: RowAt, index: number): number | null {
  return parentIndex(rows, index);
}
