import type { Action, ActionState, Kind, Object as Thing } from "../api/bindings";

/** Something that can be done with an object, as menus and toolbars show it, allowed or with a padlock. */
export interface Entry {
  id: EntryId;
  group: "create" | "change" | "lifecycle" | "remove";
  allowance: ActionState;
  /** For `create`: what. */
  kind?: Kind;
}

export type EntryId =
  | "create"
  | "import-process"
  | "import-documents"
  | "insert-level"
  | "duplicate"
  | "translate"
  | "edit-diagram"
  | "edit-document"
  | "rename"
  | "names"
  | "move"
  | "attach-file"
  | "attach-diagram"
  | "link-url"
  | "submit"
  | "approve"
  | "return"
  | "review"
  | "archive"
  | "restore"
  | "delete";

/** Which entries an action of the rules shows itself as, and where. */
const SHOWN_AS: [Action, EntryId, Entry["group"]][] = [
  ["insert-level", "insert-level", "create"],
  // It makes something in what the object stands in, of whose rights the object knows nothing: whoever sees it may try.
  ["view", "duplicate", "create"],
  ["view", "translate", "create"],
  ["edit", "edit-diagram", "change"],
  ["edit", "edit-document", "change"],
  ["edit", "rename", "change"],
  ["edit", "names", "change"],
  ["move", "move", "change"],
  ["edit", "attach-file", "change"],
  ["edit", "link-url", "change"],
  ["edit", "attach-diagram", "change"],
  ["submit", "submit", "lifecycle"],
  ["approve", "approve", "lifecycle"],
  ["approve", "return", "lifecycle"],
  ["review", "review", "lifecycle"],
  ["restore", "restore", "remove"],
  ["archive", "archive", "remove"],
  ["delete", "delete", "remove"],
  ["delete-approved", "delete", "remove"],
];

function saysText({ approved, working }: Thing): boolean {
  return (approved ?? working)?.content === "text";
}

/** What makes no sense in the state that the object is in: not a matter of rights, so it is left out. */
function fits(id: EntryId, thing: Thing): boolean {
  const waits = thing.state === "in-review" || thing.state === "revision-in-review";
  switch (id) {
    case "submit":
      return thing.state === "draft" || thing.state === "revising";
    case "approve":
    case "return":
      return waits;
    case "attach-file":
    case "link-url":
      return thing.kind === "document";
    case "attach-diagram":
      return thing.kind === "process";
    case "edit-diagram":
      return thing.kind === "process" && thing.writable;
    case "edit-document":
      return thing.kind === "document" && thing.writable;
    case "translate":
      return thing.kind === "document" && saysText(thing) && !thing.archived && !thing.archivedWith;
    case "duplicate":
      return (thing.kind === "process" || thing.kind === "document") && !thing.archived && !thing.archivedWith;
    case "archive":
      return !thing.archived;
    case "restore":
      return thing.archived;
    default:
      return true;
  }
}

/** The entries for an object, from what the backend says can be done with it. */
export function entriesFor(thing: Thing): Entry[] {
  const states = new Map(thing.actions.map((state) => [state.action, state]));
  const entries: Entry[] = [];
  const create = states.get("create");
  if (create) {
    for (const kind of thing.childKinds) entries.push({ id: "create", group: "create", allowance: create, kind });
    if (thing.childKinds.includes("process"))
      entries.push({ id: "import-process", group: "create", allowance: create });
    if (thing.childKinds.includes("document"))
      entries.push({ id: "import-documents", group: "create", allowance: create });
  }
  for (const [action, id, group] of SHOWN_AS) {
    const allowance = id === "approve" ? thing.approval : states.get(action);
    if (!allowance || !fits(id, thing)) continue;
    const same = entries.findIndex((entry) => entry.id === id);
    // Deleting goes by one of two rights, by the state: the one that is allowed, else the first, speaks for both.
    if (same < 0) entries.push({ id, group, allowance });
    else if (allowance.allowed) entries[same] = { id, group, allowance };
  }
  return entries;
}
