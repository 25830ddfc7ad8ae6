import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { formatFor } from "./format";
import { formattingLocale, UI_LANGUAGES } from "./languages";

describe("the catalogues", () => {
  it("format every message without an error", async () => {
    for (const language of UI_LANGUAGES) {
      const bundle = await catalogue(language);
      const args = new Proxy({}, { get: () => 2, has: () => true, getOwnPropertyDescriptor: () => undefined });
      for (const [id, message] of bundle._messages) {
        const errors: Error[] = [];
        if (message.value) bundle.formatPattern(message.value, args, errors);
        expect(
          errors.filter((error) => !/Unknown variable/.test(error.message)),
          `${language}: ${id}`,
        ).toEqual([]);
      }
    }
  });

  it("count as the language does", async () => {
    const say = async (language: (typeof UI_LANGUAGES)[number], count: number) => {
      const bundle = await catalogue(language);
      const message = bundle.getMessage("months");
      return message?.value ? bundle.formatPattern(message.value, { count }) : "";
    };
    expect(await say("fi", 1)).toBe("1 kuukausi");
    expect(await say("fi", 12)).toBe("12 kuukautta");
    expect(await say("sv", 1)).toBe("1 månad");
    expect(await say("en", 2)).toBe("2 months");
  });
});

describe("dates and numbers", () => {
  it("are written as in the country", () => {
    expect(formatFor(formattingLocale("fi")).date("2026-03-01")).toBe("1.3.2026");
    expect(formatFor(formattingLocale("en")).date("2026-03-01")).toBe("1 Mar 2026");
    expect(formatFor(formattingLocale("fi")).size(123_456)).toBe("123,5 kB");
  });

  it("show what is no date as it is", () => {
    expect(formatFor("fi-FI").date("soon")).toBe("soon");
  });
});
