import { useCallback, useState } from "react";
import type { ListColumn, SectionName } from "../api/bindings";

/** The columns that can be shown beside the name, in their order. */
export const COLUMNS: readonly ListColumn[] = [
  "number",
  "kind",
  "state",
  "responsible",
  "version",
  "changed",
  "review-due",
  "language",
];

/** Numbers beside them, where there are any. */
const USUAL: readonly ListColumn[] = ["state", "responsible", "review-due"];

/** How wide each is at least, in rem, and its share of what is left. */
const WIDTHS: Record<ListColumn, [number, number]> = {
  name: [9.5, 3],
  number: [5, 0.5],
  kind: [5.5, 0.5],
  state: [6.5, 1],
  responsible: [7, 1.25],
  version: [4.5, 0.25],
  changed: [6.25, 0.5],
  "review-due": [6.25, 0.5],
  language: [5.5, 0.5],
};

/** The column with the boxes by which rows are chosen. */
const BOX = 2.25;

/** The columns of a grid: boxes, names, and these. */
export function tracksFor(columns: readonly ListColumn[]): string {
  const tracks = (["name", ...columns] as const).map((column) => {
    const [least, share] = WIDTHS[column];
    return `minmax(${least}rem, ${share}fr)`;
  });
  return [`${BOX}rem`, ...tracks].join(" ");
}

/** What they take at least. */
export function leastFor(columns: readonly ListColumn[]): string {
  return `${(["name", ...columns] as const).reduce((sum, column) => sum + WIDTHS[column][0], BOX)}rem`;
}

/** The columns that this person looks at in a section, remembered on this computer. */
export function useUsualColumns(
  section: SectionName,
  numbered: boolean,
): [readonly ListColumn[], (columns: ListColumn[]) => void] {
  const key = `luotsi.list-columns.${section}`;
  const [columns, setColumns] = useState<readonly ListColumn[] | null>(() => remembered(key));
  const choose = useCallback(
    (chosen: ListColumn[]) => {
      setColumns(chosen);
      try {
        localStorage.setItem(key, chosen.join(","));
      } catch {
        // They hold as long as the list is shown.
      }
    },
    [key],
  );
  return [columns ?? (numbered ? ["number", ...USUAL] : USUAL), choose];
}

function remembered(key: string): readonly ListColumn[] | null {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return null;
    const names = kept.split(",");
    return COLUMNS.filter((column) => names.includes(column));
  } catch {
    return null;
  }
}
