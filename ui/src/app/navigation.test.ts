import { beforeEach, describe, expect, it } from "vitest";
import { beginAt, currentPlace, go, goToSection } from "./navigation";
import { hashOf, type Place, parsePlace } from "./place";

beforeEach(() => beginAt("processes"));

describe("the address", () => {
  it("keeps ids whatever they are made of", () => {
    for (const object of ["p1", "TEAM/USER", "ä ö #%?", "section:documents"]) {
      expect(parsePlace(hashOf({ section: "documents", object }))).toEqual({ section: "documents", object });
    }
  });

  it("opens the first section where it makes no sense", () => {
    expect(parsePlace("")).toEqual({ section: "processes", object: null });
    expect(parsePlace("#/nowhere/x")).toEqual({ section: "processes", object: "x" });
    expect(parsePlace("#/documents/%E0%A4%A")).toEqual({ section: "documents", object: "%E0%A4%A" });
  });

  it("keeps what a page shows", () => {
    const place: Place = { section: "access", object: "object", more: ["TEAM/USER", "approve", "u ä"] };
    expect(parsePlace(hashOf(place))).toEqual(place);
    expect(hashOf(place)).toBe("#/access/object/TEAM%2FUSER/approve/u%20%C3%A4");
  });

  it("keeps how a section is shown as a whole", () => {
    const place: Place = { section: "processes", object: null, more: ["map", "p1"] };
    expect(hashOf(place)).toBe("#/processes//map/p1");
    expect(parsePlace(hashOf(place))).toEqual(place);
    expect(hashOf({ section: "processes", object: null, more: [] })).toBe("#/processes");
  });

  it("goes back to what was open in a section", () => {
    go({ section: "documents", object: "d1" });
    currentPlace();
    goToSection("processes");
    expect(currentPlace()).toEqual({ section: "processes", object: null });
    goToSection("documents");
    expect(currentPlace()).toEqual({ section: "documents", object: "d1" });
  });
});
