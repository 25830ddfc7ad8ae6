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

const USUAL: readonly ListColumn[] = ["number", "state", "responsible", "changed", "review-due"];

/** How wide each is, in rem; the name takes what is left, and at least this. */
export const WIDTHS: Record<ListColumn, number> = {
  name: 15,
  number: 6.5,
  kind: 7,
  state: 11,
  responsible: 11,
  version: 5.5,
  changed: 7.5,
  "review-due": 8.5,
  language: 7,
};

/** The column with the boxes by which rows are chosen. */
export const BOX = 2.25;

/** The columns of a grid: boxes, names, and these. */
export function tracksFor(columns: readonly ListColumn[]): string {
  const others = columns.map((column) => `${WIDTHS[column]}rem`);
  return [`${BOX}rem`, `minmax(${WIDTHS.name}rem, 1fr)`, ...others].join(" ");
}

/** The columns that this person looks at in a section, remembered on this computer. */
export function useUsualColumns(section: SectionName): [readonly ListColumn[], (columns: ListColumn[]) => void] {
  const key = `luotsi.list-columns.${section}`;
  const [columns, setColumns] = useState<readonly ListColumn[]>(() => remembered(key));
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
  return [columns, choose];
}

function remembered(key: string): readonly ListColumn[] {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return USUAL;
    const names = kept.split(",");
    return COLUMNS.filter((column) => names.includes(column));
  } catch {
    return USUAL;
  }
}
