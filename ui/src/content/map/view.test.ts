import { describe, expect, it } from "vitest";
import { fitted, showing, ZOOM } from "./view";

const SIZE = { width: 1000, height: 600 };

describe("what the window shows of the map", () => {
  it("is all of it in the middle, no larger than it is", () => {
    expect(fitted({ x: 0, y: 0, width: 500, height: 200 }, SIZE)).toEqual({ x: 250, y: 200, zoom: 1 });
    const { zoom } = fitted({ x: 0, y: 0, width: 1904, height: 200 }, SIZE);
    expect(zoom).toBeCloseTo(0.5);
  });

  it("is the beginning of what is too large to be read as a whole", () => {
    const view = fitted({ x: -100, y: 40, width: 20_000, height: 10_000 }, SIZE);
    expect(view.zoom).toBe(ZOOM.readable);
    expect(view.x - 100 * view.zoom).toBe(24);
    expect(view.y + 40 * view.zoom).toBe(24);
  });

  it("moves only as far as is needed", () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(showing(view, SIZE, { x: 100, y: 100, width: 200, height: 100 })).toEqual(view);
    expect(showing(view, SIZE, { x: 900, y: 100, width: 200, height: 100 })).toEqual({ x: -124, y: 0, zoom: 1 });
    expect(showing(view, SIZE, { x: 100, y: -50, width: 200, height: 100 })).toEqual({ x: 0, y: 74, zoom: 1 });
  });
});
