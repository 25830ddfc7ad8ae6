import { describe, expect, it } from "vitest";
import { fillOf, inTheLight, strokeOf, USUAL } from "./colours";

/** The part of a colour that is shown in the dark. */
function inTheDark(colour: string): string {
  const [dark] = colour.match(/#[0-9a-f]{6}(?=\)$)/) ?? [];
  if (!dark) throw new Error(`${colour} has no dark side`);
  return dark;
}

/** As the Web Content Accessibility Guidelines reckon it. */
function contrast(one: string, other: string): number {
  const brightness = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SOME = ["00", "33", "80", "be", "ff"];
const COLOURS = SOME.flatMap((red) => SOME.flatMap((green) => SOME.map((blue) => `#${red}${green}${blue}`)));

describe("the colours of a drawing in the dark", () => {
  it("can be read on each other and on the ground, whatever the file says", () => {
    for (const stroke of COLOURS) {
      const line = inTheDark(strokeOf(stroke));
      expect(contrast(line, "#161616"), stroke).toBeGreaterThan(4.5);
      for (const fill of COLOURS)
        expect(contrast(line, inTheDark(fillOf(fill))), `${stroke} ${fill}`).toBeGreaterThan(4.5);
    }
  });

  it("keep their hue", () => {
    const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const most = (hex: string) => parts(hex).indexOf(Math.max(...parts(hex)));
    for (const colour of ["#831311", "#2953e7", "#c8e6c9", "#be0000"]) {
      for (const dark of [strokeOf(colour), fillOf(colour)].map(inTheDark)) {
        expect(most(dark), `${colour} ${dark}`).toBe(most(colour));
        expect(new Set(parts(dark)).size, dark).toBeGreaterThan(1);
      }
    }
  });

  it("are those of the file in a picture", () => {
    const style = (fill: string, stroke: string) => `<path style="fill: ${fill}; stroke: ${stroke};"/>`;
    const drawn = style(fillOf("#BBDEFB"), strokeOf("#0D4372")) + style(USUAL.fill, USUAL.stroke);
    expect(inTheLight(drawn)).toBe(style("#BBDEFB", "#0D4372") + style("#ffffff", "#22242a"));
  });
});
