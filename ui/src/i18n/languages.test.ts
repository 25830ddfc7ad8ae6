import { describe, expect, it } from "vitest";
import { tagOfLanguage } from "./languages";

describe("a language that is named", () => {
  it("is known by its name in the program's language, however it is written", () => {
    expect(tagOfLanguage("viro", "fi")).toBe("et");
    expect(tagOfLanguage("Pohjoissaame", "fi")).toBe("se");
    expect(tagOfLanguage("estniska", "sv")).toBe("et");
    expect(tagOfLanguage("Inari Sami", "en")).toBe("smn");
  });

  it("is left as it is where it is a tag, or nothing that is known", () => {
    for (const other of ["et", "pt-BR", "sv-FI", "not a language", ""]) expect(tagOfLanguage(other, "en")).toBe(other);
  });
});
