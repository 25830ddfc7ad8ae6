import { beforeEach, describe, expect, it } from "vitest";
import { currentPlace, go } from "./navigation";
import { chosenOnMap, inView, isEdited, isMap, placeOfMap, placeToEdit, viewOf } from "./objectPlace";
import { hashOf, parsePlace } from "./place";

beforeEach(() => window.history.replaceState(null, "", "#/processes"));

describe("the place of a map", () => {
  it("is that of a process or of the whole section, and of the box chosen there", () => {
    for (const place of [placeOfMap(null), placeOfMap("p1"), placeOfMap(null, "p2"), placeOfMap("p1", "p2")]) {
      expect(parsePlace(hashOf(place))).toEqual(place);
      expect(isMap(place)).toBe(true);
    }
    expect(chosenOnMap(placeOfMap("p1", "p2"))).toBe("p2");
    expect(chosenOnMap(placeOfMap("p1"))).toBeNull();
    expect(chosenOnMap({ section: "processes", object: "p1", more: ["steps", "edit"] })).toBeNull();
    expect(isMap({ section: "documents", object: "d1", more: ["map"] })).toBe(false);
  });

  it("is one view of a process among others, in which nothing is written", () => {
    const map = inView({ section: "processes", object: "p1", more: ["steps", "edit"] }, "map");
    expect(map).toEqual(placeOfMap("p1"));
    expect(isEdited(placeOfMap("p1", "edit"))).toBe(false);
    expect(viewOf(map)).toBe("diagram");
    expect(inView(map, "steps")).toEqual({ section: "processes", object: "p1", more: ["steps"] });
    expect(inView(map, "diagram")).toEqual({ section: "processes", object: "p1" });
    expect(inView(placeOfMap(null), "diagram")).toEqual({ section: "processes", object: null });
  });

  it("leads to writing the diagram", () => {
    go(placeOfMap("p1", "p2"));
    expect(placeToEdit("p2")).toEqual({ section: "processes", object: "p2", more: ["diagram", "edit"] });
    expect(currentPlace()).toEqual(placeOfMap("p1", "p2"));
  });
});
