import type { Spot } from "./geometry";

export interface GridSize {
  rows: number;
  columns: number;
  /** How many rows a page has. */
  page: number;
}

/** What a key does: goes to a cell, opens or closes the row, or asks about the cell, object or subject. */
export type GridKey = Spot | "open" | "close" | "enter" | null;

/** The keys of a treegrid (ARIA authoring practices). `expanded`: of the row; undefined where nothing is below it. */
export function gridKey(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  { row, column }: Spot,
  size: GridSize,
  expanded: boolean | undefined,
): GridKey {
  const all = event.ctrlKey || event.metaKey;
  const go = (to: Partial<Spot>): Spot => ({
    row: Math.max(-1, Math.min(to.row ?? row, size.rows - 1)),
    column: Math.max(-1, Math.min(to.column ?? column, size.columns - 1)),
  });
  const onName = column === -1 && row >= 0;
  switch (event.key) {
    case "ArrowDown":
      return go({ row: row + 1 });
    case "ArrowUp":
      return go({ row: row - 1 });
    case "ArrowRight":
      return onName && expanded === false ? "open" : go({ column: column + 1 });
    case "ArrowLeft":
      return onName && expanded === true ? "close" : go({ column: column - 1 });
    case "Home":
      return go(all ? { row: 0, column: -1 } : { column: -1 });
    case "End":
      return go(all ? { row: size.rows - 1, column: size.columns - 1 } : { column: size.columns - 1 });
    case "PageDown":
      return go({ row: row + size.page });
    case "PageUp":
      return go({ row: Math.max(0, row - size.page) });
    case " ":
      if (onName && expanded !== undefined) return expanded ? "close" : "open";
      return row >= 0 || column >= 0 ? "enter" : null;
    case "Enter":
      return row >= 0 || column >= 0 ? "enter" : null;
    default:
      return null;
  }
}
