import { describe, expect, it } from "vitest";
import { layoutOf } from "./layout";
import { type Direction, end, neighbour } from "./neighbour";

/** Three rows of categories: a; b c d, f g wrapped below them; h i. */
const { places } = layoutOf([
  { object: { id: "a" }, map: { category: "main" } },
  ...["b", "c", "d", "f", "g"].map((id) => ({ object: { id }, map: { category: "core" as const } })),
  ...["h", "i"].map((id) => ({ object: { id }, map: { category: "support" as const } })),
]);

const walked = (from: string, ...steps: Direction[]) =>
  steps.reduce((at, step) => neighbour(places, at, step) ?? at, from);

describe("the box that an arrow key leads to", () => {
  it("is the one beside it, above or below", () => {
    expect(walked("b", "right")).toBe("c");
    expect(walked("c", "left")).toBe("b");
    expect(walked("b", "up")).toBe("a");
    expect(walked("b", "down")).toBe("f");
    expect(walked("f", "down", "right")).toBe("i");
  });

  it("is no other where there is nothing that way", () => {
    expect(neighbour(places, "b", "left")).toBeNull();
    expect(neighbour(places, "a", "up")).toBeNull();
    expect(neighbour(places, "i", "down")).toBeNull();
    expect(neighbour(places, "gone", "down")).toBeNull();
  });

  it("reaches what lies aside where nothing is ahead", () => {
    expect(walked("d", "up")).toBe("a");
    expect(walked("a", "down")).toBe("b");
  });

  it("reaches every box from every other", () => {
    for (const from of places.keys()) {
      const seen = new Set([from]);
      for (const at of seen) {
        for (const to of ["left", "right", "up", "down"] as const) {
          const next = neighbour(places, at, to);
          if (next) seen.add(next);
        }
      }
      expect(seen.size).toBe(places.size);
    }
  });

  it("is the first or the last as one reads", () => {
    expect(end(places, "first")).toBe("a");
    expect(end(places, "last")).toBe("i");
    expect(end(new Map(), "first")).toBeNull();
  });
});
