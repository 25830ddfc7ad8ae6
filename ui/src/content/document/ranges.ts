import type { Transaction } from "@tiptap/pm/state";

export interface Range {
  from: number;
  to: number;
}

/** What transactions changed, as ranges of the document that came of them. */
export function changedRanges(transactions: readonly Transaction[]): Range[] {
  let ranges: Range[] = [];
  for (const { mapping } of transactions) {
    for (const map of mapping.maps) {
      ranges = ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
      map.forEach((_from, _to, from, to) => {
        ranges.push({ from, to });
      });
    }
  }
  return ranges;
}
