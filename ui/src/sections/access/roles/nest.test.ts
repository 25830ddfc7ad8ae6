import { describe, expect, it } from "vitest";
import type { RoleNode } from "../../../api/bindings";
import { type Nested, nest } from "./nest";

const node = (id: string, level: number): RoleNode => ({
  object: { id, kind: "folder", name: { text: id, instead: null } },
  level,
  here: false,
  deeds: [],
  actions: [],
  published: null,
  archived: false,
  more: 0,
});

const words = (of: Nested[]): string =>
  of.map(({ node: { object }, below }) => `${object.id}${below.length > 0 ? `(${words(below)})` : ""}`).join(" ");

describe("boxes within boxes", () => {
  it("follow the levels of the rows", () => {
    const rows = [node("a", 0), node("b", 1), node("c", 2), node("d", 2), node("e", 1), node("f", 0)];
    expect(words(nest(rows))).toBe("a(b(c d) e) f");
  });
});
