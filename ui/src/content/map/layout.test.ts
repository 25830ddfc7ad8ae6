import { describe, expect, it } from "vitest";
import type { MapBox, MapPosition } from "../../api/bindings";
import { BOX, GRID, layoutOf, overlap, type Placed } from "./layout";

const box = (id: string, map: MapBox = {}): Placed => ({ object: { id }, map });
const put = (x: number, y: number): MapBox => ({ position: { x, y } });
const many = (count: number, map: MapBox = {}) => Array.from({ length: count }, (_, at) => box(`p${at}`, map));

function overlaps(places: ReadonlyMap<string, MapPosition>): string[] {
  const all = [...places];
  return all.flatMap(([id, place], at) =>
    all.slice(at + 1).flatMap(([other, there]) => (overlap(place, there) ? [`${id} on ${other}`] : [])),
  );
}

describe("the layout of a level", () => {
  it("stands in one row where there are few, in the order of the tree", () => {
    const { places, bands } = layoutOf(many(4));
    expect(bands).toEqual([]);
    expect(new Set([...places.values()].map(({ y }) => y)).size).toBe(1);
    const across = [...places.values()].map(({ x }) => x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
  });

  it("stands in two rows where one would be too long for a window of usual width", () => {
    const { places } = layoutOf(many(6, { category: "core" }));
    expect(new Set([...places.values()].map(({ y }) => y)).size).toBe(2);
    expect(new Set([...places.values()].map(({ x }) => x)).size).toBe(3);
  });

  it("puts a band below the other for each category there is, what has none last", () => {
    const { places, bands } = layoutOf([
      box("other"),
      box("staff", { category: "support" }),
      box("sell", { category: "core" }),
      box("plan", { category: "main" }),
      box("make", { category: "core" }),
    ]);
    expect(bands.map(({ category }) => category)).toEqual(["main", "core", "support", null]);
    const down = ["plan", "sell", "staff", "other"].map((id) => places.get(id)?.y ?? 0);
    expect(down).toEqual(down.toSorted((a, b) => a - b));
    expect(new Set(down).size).toBe(4);
    expect(places.get("make")?.y).toBe(places.get("sell")?.y);
    for (const [at, band] of bands.slice(1).entries()) {
      const above = bands[at];
      expect(band.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    }
    expect(layoutOf([box("plan", { category: "main" })]).bands).toHaveLength(1);
  });

  it("wraps long rows, on the grid, without overlaps", () => {
    const { places, bounds } = layoutOf(many(100, { category: "core" }));
    expect(overlaps(places)).toEqual([]);
    expect([...places.values()].every(({ x, y }) => x % GRID === 0 && y % GRID === 0)).toBe(true);
    expect(bounds.width / bounds.height).toBeGreaterThan(1);
    expect(bounds.width / bounds.height).toBeLessThan(2);
  });

  it("leaves a box where it was put, and the others where they were", () => {
    const before = layoutOf(many(6)).places;
    const boxes = many(6).map((one) => (one.object.id === "p2" ? box("p2", put(-400, 900)) : one));
    const after = layoutOf(boxes);
    expect(after.places.get("p2")).toEqual({ x: -400, y: 900 });
    for (const id of ["p0", "p1", "p3", "p4", "p5"]) expect(after.places.get(id)).toEqual(before.get(id));
    expect(after.bounds.x).toBe(-400);
    expect(after.bounds.y + after.bounds.height).toBe(900 + BOX.height);
  });

  it("makes way for what was put", () => {
    const place = layoutOf(many(6)).places.get("p4");
    const on = { x: (place?.x ?? 0) + 40, y: (place?.y ?? 0) - 20 };
    const boxes = many(6).map((one) => (one.object.id === "p1" ? box("p1", { position: on }) : one));
    const { places } = layoutOf(boxes);
    expect(places.get("p1")).toEqual(on);
    expect(overlaps(places)).toEqual([]);
  });

  it("lays out thousands at once", () => {
    const boxes = many(5_000).map((one, at) => (at % 3 === 0 ? box(one.object.id, put(at * 7, at * 3)) : one));
    const started = performance.now();
    const { places } = layoutOf(boxes);
    expect(performance.now() - started).toBeLessThan(1_000);
    const byThemselves = boxes.filter(({ map }) => !map.position).map(({ object }) => places.get(object.id));
    const moved = boxes.flatMap(({ map }) => map.position ?? []);
    expect(byThemselves.some((at) => at && moved.some((other) => overlap(at, other)))).toBe(false);
  });

  it("is nothing where there is nothing", () => {
    expect(layoutOf([])).toEqual({ places: new Map(), bands: [], bounds: { x: 0, y: 0, width: 0, height: 0 } });
  });
});
