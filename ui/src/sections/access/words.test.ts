import { describe, expect, it } from "vitest";
import { hashOf } from "../../app/place";
import { compareActions } from "./person/differences";
import { keyMeaning } from "./person/keys";
import { accessPlace } from "./place";
import { shortened } from "./words";

describe("the places of the section", () => {
  it("leave out what is missing at the end, and what stands after something missing", () => {
    expect(accessPlace("object", ["d1", null, "u1"])).toEqual({ section: "access", object: "object", more: ["d1"] });
    expect(accessPlace("matrix")).toEqual({ section: "access", object: "matrix" });
    expect(hashOf(accessPlace("object", ["TEAM/USER", "edit", "u1"]))).toBe("#/access/object/TEAM%2FUSER/edit/u1");
  });
});

describe("a long way", () => {
  it("is shown by its ends, with how much stands between", () => {
    const path = Array.from({ length: 10_000 }, (_, at) => `level ${at}`);
    expect(shortened(path)).toEqual(["level 0", "level 1", "level 2", 9994, "level 9997", "level 9998", "level 9999"]);
    expect(shortened(["a", "b"])).toEqual(["a", "b"]);
  });
});

describe("two users side by side", () => {
  it("differ by what only one of them may", () => {
    expect(compareActions(["view", "edit"], ["view", "approve"])).toEqual({
      onlyFirst: ["edit"],
      onlySecond: ["approve"],
    });
  });
});

describe("the keys of the tree of rights", () => {
  it("walk, fold and ask why", () => {
    const end = keyMeaning("End");
    expect(typeof end === "function" && end(3, 10, 5)).toBe(9);
    const page = keyMeaning("PageUp");
    expect(typeof page === "function" && page(8, 10, 5)).toBe(3);
    expect(keyMeaning("ArrowRight")).toBe("inward");
    expect(keyMeaning("Enter")).toBe("why");
    expect(keyMeaning("x")).toBeNull();
  });
});
