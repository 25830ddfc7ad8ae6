import type { TreeRow } from "../src/api/bindings";

/** A row for tests: `row("b", 2, "a")` stands below `a`. */
export function row(id: string, level: number, parent: string, more: Partial<TreeRow> = {}): TreeRow {
  return {
    id,
    kind: "process",
    name: { text: id, instead: null },
    parent,
    level,
    siblings: 1,
    position: 1,
    expanded: null,
    state: "approved",
    archived: false,
    nameOnly: false,
    may: { edit: true, move: true, create: true },
    ...more,
  };
}
