import { describe, expect, it } from "vitest";
import { geometryFor, namesIn, scrollFor, spotAt } from "./geometry";
import { gridKey } from "./gridKeys";

const SIZE = { rows: 100, columns: 20, page: 10 };
const press = (
  key: string,
  row: number,
  column: number,
  { ctrlKey = false, expanded = undefined as boolean | undefined } = {},
) => gridKey({ key, ctrlKey, metaKey: false, altKey: false }, { row, column }, SIZE, expanded);

describe("keys of the matrix", () => {
  it("stay within it, the names of rows and columns included", () => {
    expect(press("ArrowUp", -1, 4)).toEqual({ row: -1, column: 4 });
    expect(press("ArrowDown", 99, 4)).toEqual({ row: 99, column: 4 });
    expect(press("ArrowLeft", 3, 0)).toEqual({ row: 3, column: -1 });
    expect(press("ArrowRight", 3, 19)).toEqual({ row: 3, column: 19 });
    expect(press("PageDown", 95, 0)).toEqual({ row: 99, column: 0 });
    expect(press("PageUp", 3, 0)).toEqual({ row: 0, column: 0 });
  });

  it("go to the corners", () => {
    expect(press("Home", 5, 5)).toEqual({ row: 5, column: -1 });
    expect(press("End", 5, 5)).toEqual({ row: 5, column: 19 });
    expect(press("Home", 5, 5, { ctrlKey: true })).toEqual({ row: 0, column: -1 });
    expect(press("End", 5, 5, { ctrlKey: true })).toEqual({ row: 99, column: 19 });
  });

  it("ask about a name, of an object or of who stands in a column", () => {
    expect(press("Enter", 5, -1, { expanded: true })).toBe("enter");
    expect(press("Enter", -1, 3)).toBe("enter");
    expect(press("Enter", -1, -1)).toBeNull();
  });

  it("open and close a row on its name, and open a cell elsewhere", () => {
    expect(press("ArrowRight", 5, -1, { expanded: false })).toBe("open");
    expect(press("ArrowRight", 5, -1, { expanded: true })).toEqual({ row: 5, column: 0 });
    expect(press("ArrowLeft", 5, -1, { expanded: true })).toBe("close");
    expect(press("ArrowLeft", 5, 3, { expanded: true })).toEqual({ row: 5, column: 2 });
    expect(press(" ", 5, -1, { expanded: true })).toBe("close");
    expect(press("Enter", 5, 3)).toBe("enter");
    expect(press(" ", 5, 3)).toBe("enter");
    expect(press("a", 5, 3)).toBeNull();
  });
});

describe("places in the matrix", () => {
  const geometry = geometryFor(16, 1000, 1280);

  it("are found under the pointer, names included", () => {
    const scrolled = { left: 10 * geometry.side, top: 5 * geometry.side };
    const at = (x: number, y: number) => spotAt(geometry, { x, y }, scrolled, { rows: 8, columns: 12 });
    expect(at(geometry.left + 1, geometry.top + 1)).toEqual({ row: 5, column: 10 });
    expect(at(1, geometry.top + geometry.side + 1)).toEqual({ row: 6, column: -1 });
    expect(at(geometry.left + 1, 1)).toEqual({ row: -1, column: 10 });
    expect(at(geometry.left + 1, geometry.top + 3 * geometry.side + 1)).toBeNull();
  });

  it("come into view with as little scrolling as it takes", () => {
    expect(scrollFor(-1, 28, 100, 280)).toBe(100);
    expect(scrollFor(2, 28, 100, 280)).toBe(56);
    expect(scrollFor(5, 28, 100, 280)).toBe(100);
    expect(scrollFor(20, 28, 100, 280)).toBe(20 * 28 + 28 - 280);
  });
});

describe("columns of the matrix", () => {
  it("stay narrow while they do not fit, or before it is known", () => {
    expect(geometryFor(16, 100, 1280).across).toBe(28);
    expect(geometryFor(16, 4, 0).across).toBe(28);
    expect(namesIn(geometryFor(16, 35, 1280))).toBe("narrow");
  });

  it("share the room that there is, up to a limit", () => {
    expect(geometryFor(16, 7, 1280).across).toBe(137);
    expect(namesIn(geometryFor(16, 7, 1280))).toBe("lying");
    expect(namesIn(geometryFor(16, 21, 1280))).toBe("roomy");
    expect(geometryFor(16, 1, 1280).across).toBe(160);
    expect(
      spotAt(geometryFor(16, 7, 1280), { x: 320 + 150, y: 220 }, { left: 0, top: 0 }, { rows: 8, columns: 8 }),
    ).toEqual({
      row: 5,
      column: 1,
    });
  });
});
