import type { ActionState, Object as Thing } from "../src/api/bindings";

/** An object for tests. */
export function thing(actions: ActionState[], more: Partial<Thing> = {}): Thing {
  return {
    id: "p1",
    kind: "process",
    section: "processes",
    path: [],
    name: { text: "Sales", instead: null },
    names: "Sales",
    link: "luotsi://object/p1",
    nameOnly: false,
    state: "approved",
    archived: false,
    archivedWith: null,
    archiving: null,
    purpose: null,
    purposes: null,
    template: false,
    document: null,
    responsible: null,
    review: null,
    approved: null,
    working: null,
    writable: false,
    links: [],
    usedIn: [],
    childKinds: ["process"],
    actions,
    approval: actions.find(({ action }) => action === "approve") ?? null,
    rights: [],
    favourite: false,
    facts: [],
    ...more,
  };
}
