import { describe, expect, it } from "vitest";
import { meaningOf } from "./listKeys";

const stroke = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe("the keys of a list", () => {
  it("walk from row to row and stop at the ends", () => {
    const to = (key: string, at: number) => meaningOf(stroke(key), at, 10, 4);
    expect(to("ArrowDown", 3)).toEqual({ type: "walk", to: 4, extend: false });
    expect(to("ArrowDown", 9)).toEqual({ type: "walk", to: 9, extend: false });
    expect(to("PageUp", 2)).toEqual({ type: "walk", to: 0, extend: false });
    expect(to("End", 2)).toEqual({ type: "walk", to: 9, extend: false });
    expect(meaningOf(stroke("ArrowDown"), 0, 0, 4)).toBeNull();
  });

  it("choose rows: one, a range, all, none", () => {
    expect(meaningOf(stroke(" "), 3, 10, 4)).toEqual({ type: "choose" });
    expect(meaningOf(stroke("ArrowUp", { shiftKey: true }), 3, 10, 4)).toEqual({ type: "walk", to: 2, extend: true });
    expect(meaningOf(stroke("End", { shiftKey: true, ctrlKey: true }), 3, 10, 4)).toEqual({
      type: "walk",
      to: 9,
      extend: true,
    });
    for (const key of [stroke("a", { ctrlKey: true }), stroke("a", { metaKey: true })])
      expect(meaningOf(key, 3, 10, 4)).toEqual({ type: "choose-all" });
    expect(meaningOf(stroke("Escape"), 3, 10, 4)).toEqual({ type: "clear" });
  });

  it("leave the program's own alone", () => {
    for (const key of [
      stroke("a"),
      stroke("k", { ctrlKey: true }),
      stroke("ArrowLeft", { altKey: true }),
      stroke("F10"),
    ])
      expect(meaningOf(key, 3, 10, 4)).toBeNull();
    expect(meaningOf(stroke("F10", { shiftKey: true }), 3, 10, 4)).toEqual({ type: "menu" });
  });
});
