import { describe, expect, it } from "vitest";
import { meaningOf, type Stroke, walkTo } from "./treeKeys";

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe("the keys of a tree", () => {
  it("leaves to others what is not the tree's", () => {
    const others = [stroke("Tab"), stroke("F10"), stroke("z", { ctrlKey: true }), stroke("x", { altKey: true })];
    for (const other of others) expect(meaningOf(other)).toBeNull();
    expect(meaningOf(stroke("x", { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(meaningOf(stroke("ArrowUp", { altKey: true, ctrlKey: true }))).toBeNull();
  });

  it("takes the same keys on a Mac", () => {
    expect(meaningOf(stroke("v", { metaKey: true }))).toEqual({ type: "act", act: "paste" });
  });

  it("ends walks at the ends", () => {
    expect(walkTo("page-down", 8, 10, 5)).toBe(9);
    expect(walkTo("previous", 0, 10, 5)).toBe(0);
    expect(walkTo("next", 0, 0, 5)).toBe(-1);
  });
});
