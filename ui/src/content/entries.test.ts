import { describe, expect, it } from "vitest";
import { thing } from "../../tests/thing";
import type { Action, ActionState, Object as Thing } from "../api/bindings";
import { entriesFor } from "./entries";

const may = (action: Action, allowed = true): ActionState => ({
  action,
  object: "p1",
  allowed,
  roles: [],
  helpers: [],
  refusal: null,
});
const ids = (of: Thing) => entriesFor(of).map((entry) => entry.id);

describe("what can be done with an object", () => {
  it("is what the backend says, and nothing more", () => {
    expect(ids(thing([]))).toEqual([]);
    expect(ids(thing([may("move")]))).toEqual(["move"]);
    expect(ids(thing([may("create"), may("submit")]))).toEqual(["create", "import-process"]);
  });

  it("keeps what is not allowed, for its padlock", () => {
    const [entry] = entriesFor(thing([may("move", false)]));
    expect(entry?.allowance.allowed).toBe(false);
  });

  it("leaves out what makes no sense in the state", () => {
    const actions = [may("submit"), may("approve"), may("archive"), may("restore")];
    expect(ids(thing(actions))).toEqual(["archive"]);
    expect(ids(thing(actions, { state: "draft" }))).toEqual(["submit", "archive"]);
    expect(ids(thing(actions, { state: "revision-in-review" }))).toEqual(["approve", "return", "archive"]);
    expect(ids(thing(actions, { archived: true }))).toEqual(["restore"]);
  });

  it("offers writing only where what it says can be written in", () => {
    const edit = [may("edit")];
    const document = { kind: "document" as const, childKinds: [] };
    expect(ids(thing(edit, { ...document, writable: true }))).toContain("edit-document");
    expect(ids(thing(edit, document))).not.toContain("edit-document");
    expect(ids(thing(edit, { writable: true }))).toContain("edit-diagram");
    expect(ids(thing(edit))).not.toContain("edit-diagram");
  });

  it("lets whoever sees a process or document copy it, as long as it is in use", () => {
    const seen = [may("view")];
    expect(ids(thing(seen))).toEqual(["duplicate"]);
    expect(ids(thing(seen, { kind: "document" }))).toEqual(["duplicate"]);
    expect(ids(thing(seen, { kind: "folder" }))).toEqual([]);
    expect(ids(thing(seen, { archived: true }))).toEqual([]);
    const archivedWith = { id: "p0", kind: "process" as const, name: { text: "All", instead: null } };
    expect(ids(thing(seen, { archivedWith }))).toEqual([]);
  });

  it("keeps from approving whom a rule beside the tables keeps, but lets them return it", () => {
    const own: ActionState = { ...may("approve", false), refusal: "separation-of-duties" };
    const entries = entriesFor(thing([may("approve")], { state: "in-review", approval: own }));
    expect(entries.map(({ id, allowance }) => [id, allowance.allowed])).toEqual([
      ["approve", false],
      ["return", true],
    ]);
  });

  it("shows one deletion for its two rights, allowed where either is", () => {
    const both = entriesFor(thing([may("delete", false), may("delete-approved")]));
    expect(both).toHaveLength(1);
    expect(both[0]?.allowance).toMatchObject({ action: "delete-approved", allowed: true });
  });
});
