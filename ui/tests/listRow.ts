import type { ListRow, ListWindow } from "../src/api/bindings";

/** A row of a list: a document that is a draft, where nothing else is said. */
export function listRow(id: string, more: Partial<ListRow> = {}): ListRow {
  return {
    object: { id, kind: "document", name: { text: id, instead: null } },
    path: [],
    nameOnly: false,
    archived: false,
    number: null,
    responsible: null,
    state: "draft",
    version: null,
    changed: null,
    review: null,
    language: null,
    mayMove: true,
    mayCreate: false,
    ...more,
  };
}

/** Some of all rows, as the backend answers. */
export function listWindow(all: ListRow[], from: number, count: number): ListWindow {
  return {
    total: all.length,
    from: Math.min(from, all.length),
    rows: all.slice(from, from + count),
    anything: all.length > 0,
    archived: false,
    languagesBehind: false,
  };
}
