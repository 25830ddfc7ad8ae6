import type { Id, TreeRow } from "../api/bindings";

export type { TreeRow };

/** Rows by their index, most of them not here yet. The tree asks for the window that it shows. */
export interface TreeSource {
  count: number;
  row: (index: number) => TreeRow | undefined;
  /** Says which rows are on the screen, so that they (and some around them) are fetched. */
  show: (first: number, last: number) => void;
  /** Where an object stands now, if need be after opening what is closed above it. Null where it is not to be seen. */
  locate: (id: Id, options: { open: boolean }) => Promise<number | null>;
  setExpanded: (row: TreeRow, expanded: boolean) => void;
  /** Opens all siblings of a row (the asterisk key of tree views). */
  expandSiblings: (row: TreeRow) => void;
  /** The next row, from `from` on and round the end, whose name begins like this. */
  findByPrefix: (prefix: string, from: number) => Promise<number | null>;
}

/** Where something is put: right before one of the children of `under`, or as the last of them. */
export interface Destination {
  under: Id;
  before: Id | null;
}

export function isExpandable(row: TreeRow): boolean {
  return row.expanded !== null;
}
