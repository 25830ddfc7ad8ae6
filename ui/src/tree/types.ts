import type { Id, TreeRow } from "../api/bindings";

export type { TreeRow };

/** Rows by their index, most of them not here yet. The tree asks for the window that it shows. */
export interface TreeSource {
  count: number;
  row: (index: number) => TreeRow | undefined;
  /** Where an object stands among the rows that are here; null where it is not among them. */
  indexOf: (id: Id) => number | null;
  /** Says which rows are on the screen, so that they (and some around them) are fetched. */
  show: (first: number, last: number) => void;
  /**
   * Where an object stands after opening what is closed above it; null where it is not to be seen. By then the rows
   * that are here are as new as the answer.
   */
  reveal: (id: Id) => Promise<number | null>;
  /**
   * Where an object stands, or, where that is closed, the nearest that it stands in; null where it is not to be seen.
   * By then the rows that are here are as new as the answer.
   */
  locate: (id: Id) => Promise<Located | null>;
  /** Opens or closes a row; done once the rows are here that follow from it. */
  setExpanded: (row: TreeRow, expanded: boolean) => Promise<void>;
  /** Opens all siblings of a row (the asterisk key of tree views). */
  expandSiblings: (row: TreeRow) => Promise<void>;
  /** The next row, from `from` on and round the end, whose name begins like this. */
  findByPrefix: (prefix: string, from: number) => Promise<number | null>;
}

/** An object and the index of its row. */
export interface Located {
  id: Id;
  index: number;
}

/** Where something is put: right before one of the children of `under`, or as the last of them. */
export interface Destination {
  under: Id;
  before: Id | null;
}
