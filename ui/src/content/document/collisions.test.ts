import { describe, expect, it } from "vitest";
import { toldWith } from "./collisions";

const text = (words: string) => [{ type: "text", text: words }];
const side = JSON.stringify({
  type: "doc",
  content: [
    { type: "paragraph", attrs: { id: "p0" }, content: text("Before any heading") },
    { type: "heading", attrs: { id: "h1", level: 1 }, content: text("Returns") },
    {
      type: "bulletList",
      attrs: { id: "l1" },
      content: [
        {
          type: "listItem",
          attrs: { id: "i1" },
          content: [{ type: "paragraph", attrs: { id: "p1" }, content: text("Call them") }],
        },
      ],
    },
    { type: "paragraph", attrs: { id: "p2" }, content: text(`${"word ".repeat(30)}`) },
  ],
});
const collision = (id: string, path: string, mine: string | null = null, theirs: string | null = null) => ({
  id,
  path,
  base: null,
  mine,
  theirs,
});

describe("collisions of a document", () => {
  const tell = toldWith([side]);

  it("are told by the heading above and the first words", () => {
    expect(tell(collision("p1", "content", "Call us", "Call at once"))).toEqual({
      heading: "Returns",
      begins: "Call them",
      aspect: "text",
      base: null,
      mine: "Call us",
      theirs: "Call at once",
    });
    expect(tell(collision("p0", ""))).toMatchObject({ heading: null, begins: "Before any heading", aspect: "whole" });
    expect(tell(collision("p2", "@level")).begins).toBe(`${"word ".repeat(12).trimEnd()}…`);
    expect(tell(collision("p2", "@level")).aspect).toBe("other");
  });

  it("name what something stands behind by its words", () => {
    expect(tell(collision("p2", "", "l1 / i1", "doc / p0"))).toMatchObject({
      aspect: "place",
      mine: "Call them",
      theirs: "Before any heading",
    });
  });

  it("know what only the other side has, and what neither can be read of", () => {
    const told = toldWith(["no JSON", side]);
    expect(told(collision("h1", "content")).begins).toBe("Returns");
    expect(told(collision("gone", "content", "My words")).begins).toBe("My words");
  });
});
