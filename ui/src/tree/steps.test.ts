import { describe, expect, it } from "vitest";
import { row } from "../../tests/rows";
import { parentOf, stepDestination } from "./steps";

// a
//   b
//     c
//   d
// e
const rows = [row("a", 1, "top"), row("b", 2, "a"), row("c", 3, "b"), row("d", 2, "a"), row("e", 1, "top")];
const step = (index: number, way: "up" | "down" | "in" | "out") =>
  stepDestination((at) => rows[at], rows.length, index, way);

describe("moving a row by the keyboard", () => {
  it("goes up before the sibling above, whatever stands between", () => {
    expect(step(3, "up")).toEqual({ under: "a", before: "b" });
    expect(step(4, "up")).toEqual({ under: "top", before: "a" });
    expect(step(1, "up")).toBeNull();
  });

  it("goes down after the sibling below", () => {
    expect(step(1, "down")).toEqual({ under: "a", before: null });
    expect(step(0, "down")).toEqual({ under: "top", before: null });
    expect(step(3, "down")).toBeNull();
  });

  it("goes into the sibling above, and out to right behind its parent", () => {
    expect(step(3, "in")).toEqual({ under: "b", before: null });
    expect(step(1, "in")).toBeNull();
    expect(step(2, "out")).toEqual({ under: "a", before: "d" });
    expect(step(3, "out")).toEqual({ under: "top", before: "e" });
    expect(step(0, "out")).toBeNull();
  });

  it("finds the parent", () => {
    expect(parentOf((at) => rows[at], 3)).toBe(0);
    expect(parentOf((at) => rows[at], 2)).toBe(1);
    expect(parentOf((at) => rows[at], 4)).toBeNull();
  });
});
