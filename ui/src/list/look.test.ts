import { describe, expect, it } from "vitest";
import type { Place } from "../app/place";
import { hashOf, parsePlace } from "../app/place";
import { countOf, type Looked, lookedAt, turned, withLook } from "./look";

const FOLDER: Place = { section: "documents", object: "f1" };

function again(looked: Looked): Looked {
  return lookedAt(parsePlace(hashOf(withLook(FOLDER, looked))));
}

describe("how a list is looked at, in the address", () => {
  it("comes back as it was", () => {
    const looked: Looked = {
      look: {
        whole: true,
        filter: {
          text: "ohje / 100 % & muut, á",
          kinds: ["document"],
          states: ["draft", "revising"],
          responsible: { party: { group: "g.1" } },
          mine: true,
          review: "month",
          language: "sv-FI",
          changedFrom: "2026-01-01",
          changedTo: "2026-12-31",
          archived: true,
        },
        sort: { by: "review-due", descending: true },
      },
      columns: ["state", "changed"],
      view: "v1",
    };
    expect(again(looked)).toEqual(looked);
  });

  it("says nothing where it is as usual", () => {
    const usual: Looked = { look: {}, columns: null, view: null };
    expect(hashOf(withLook(FOLDER, usual))).toBe("#/documents/f1");
    expect(again(usual)).toEqual(usual);
    const noFilter = withLook(FOLDER, {
      look: { whole: false, filter: { text: "", kinds: [] } },
      columns: null,
      view: null,
    });
    expect(noFilter).toEqual(FOLDER);
  });

  it("tells nobody and archived ones apart from nothing said", () => {
    for (const responsible of ["me", "nobody"] as const)
      expect(again({ look: { filter: { responsible } }, columns: null, view: null }).look.filter).toEqual({
        responsible,
      });
    const hidden = again({ look: { filter: { archived: false, text: "a" } }, columns: null, view: null });
    expect(hidden.look.filter).toEqual({ archived: false, text: "a" });
  });

  it("makes nothing of what it does not know", () => {
    const place = parsePlace(
      "#/documents/f1/list/sort.weight/state.lost,draft/from.yesterday/columns.state,shoe/who.team.t1/x",
    );
    expect(lookedAt(place)).toEqual({
      look: {
        filter: { states: ["draft"], changedFrom: null, responsible: null },
        sort: null,
      },
      columns: ["state"],
      view: null,
    });
    expect(lookedAt({ ...FOLDER, more: ["text", "edit"] })).toEqual({ look: {}, columns: null, view: null });
  });
});

describe("narrowing and sorting", () => {
  it("counts what leaves something out", () => {
    expect(countOf({})).toBe(0);
    expect(countOf({ text: "", kinds: [], responsible: null, archived: false })).toBe(0);
    expect(countOf({ text: "a", states: ["draft"], mine: true })).toBe(3);
  });

  it("sorts upwards, then downwards, then as the tree does", () => {
    expect(turned(null, "name")).toEqual({ by: "name" });
    expect(turned({ by: "name" }, "name")).toEqual({ by: "name", descending: true });
    expect(turned({ by: "name", descending: true }, "name")).toBeNull();
    expect(turned({ by: "name", descending: true }, "state")).toEqual({ by: "state" });
  });
});
