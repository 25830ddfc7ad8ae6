import type { Child } from "../src/api/bindings";

/** A row of what stands in something: a document that is a draft, where nothing else is said. */
export function child(id: string, more: Partial<Child> = {}): Child {
  return {
    object: { id, kind: "document", name: { text: id, instead: null } },
    nameOnly: false,
    state: "draft",
    version: null,
    archived: false,
    responsible: null,
    review: null,
    ...more,
  };
}
