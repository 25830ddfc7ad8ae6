import { describe, expect, it } from "vitest";
import { row } from "../../tests/rows";
import { type DropTarget, dropTarget, isInside } from "./dropTarget";

// a
//   b
//     c
//   d
// e
const rows = [row("a", 1, "top"), row("b", 2, "a"), row("c", 3, "b"), row("d", 2, "a"), row("e", 1, "top")];
const at = (index: number) => rows[index];
const drop = (index: number, fraction: number, level: number, accepts = true) =>
  dropTarget(at, rows.length, { index, fraction, level }, () => accepts);
const inside = (dragged: number, target: DropTarget | null) => {
  const row = at(dragged);
  if (!row || !target) throw new Error("nothing to ask about");
  return isInside(at, row, target);
};

describe("where a dragged row lands", () => {
  it("goes into a row by its middle", () => {
    expect(drop(3, 0.5, 2)).toEqual({ type: "into", index: 3, destination: { under: "d", before: null } });
  });

  it("goes before a row by its upper edge", () => {
    expect(drop(4, 0.1, 1)?.destination).toEqual({ under: "top", before: "e" });
    expect(drop(1, 0.1, 5)?.destination).toEqual({ under: "a", before: "b" });
  });

  it("becomes the first child below an open parent", () => {
    expect(drop(0, 0.9, 1)?.destination).toEqual({ under: "a", before: "b" });
  });

  it("lets the pointer choose the level where several end at the same line", () => {
    expect(drop(3, 0.9, 2)?.destination).toEqual({ under: "a", before: null });
    expect(drop(3, 0.9, 1)?.destination).toEqual({ under: "top", before: "e" });
    expect(drop(2, 0.9, 3)?.destination).toEqual({ under: "b", before: null });
    expect(drop(2, 0.9, 2)?.destination).toEqual({ under: "a", before: "d" });
  });

  it("ends at the bottom", () => {
    expect(drop(4, 0.9, 1)?.destination).toEqual({ under: "top", before: null });
  });

  it("never goes into what takes nothing", () => {
    expect(drop(3, 0.45, 2, false)?.type).toBe("line");
    expect(drop(3, 0.55, 2, false)?.type).toBe("line");
  });

  it("knows what lies inside the dragged row", () => {
    const into = drop(2, 0.5, 3);
    const beside = drop(3, 0.9, 2);
    expect(inside(0, into)).toBe(true);
    expect(inside(1, into)).toBe(true);
    expect(inside(3, into)).toBe(false);
    expect(inside(1, beside)).toBe(false);
    expect(inside(0, beside)).toBe(true);
  });

  it("lets a row go further down, past others as far out or further", () => {
    const lower = drop(3, 0.5, 2);
    const outer = drop(4, 0.5, 1);
    expect(inside(2, lower)).toBe(false);
    expect(inside(1, outer)).toBe(false);
    expect(inside(0, outer)).toBe(false);
  });
});
