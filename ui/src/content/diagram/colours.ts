// The colours of drawings. Each is two: one for the light, as it stands in the file or is usual, and one for the dark.
// The style sheet says which of them is seen, so that nothing is drawn anew when somebody changes the scheme.

/** 100 % in the light and 0 % in the dark. */
const LIGHT_SHARE = "var(--light-share)";

function inEither(light: string, dark: string): string {
  return `color-mix(in srgb, ${light} ${LIGHT_SHARE}, ${dark})`;
}

/** What a shape is filled and drawn with that has no colours of its own. */
export const USUAL = {
  fill: inEither("#ffffff", "var(--raised)"),
  stroke: inEither("#22242a", "var(--ink)"),
};

/** A picture for outside of the program: with the colours of the light alone, which are those of the file. */
export function inTheLight(svg: string): string {
  return svg.replace(/color-mix\(in srgb, (\S+) var\(--light-share\), (?:#\w+|var\([\w-]+\))\)/g, "$1");
}

/** Red, green and blue, as much of each as light there is: from 0 to 1. */
type Light = [number, number, number];

/** The most light of a fill in the dark, and the least of a line or a word on it: a contrast of 6.9 to 1. */
const FILL = 0.03;
const STROKE = 0.5;

/** A colour of a file as a fill. In the dark it keeps its hue, and is dark. */
export const fillOf = remembered((colour) => shown(colour, darkened));

/** A colour of a file as a line or a word. In the dark it keeps its hue, and is light. */
export const strokeOf = remembered((colour) => shown(colour, lightened));

function shown(colour: string, inTheDark: (light: Light) => Light): string {
  const hex = hexOf(colour);
  return hex === null ? colour : inEither(hex, written(inTheDark(lightOf(hex))));
}

function darkened(light: Light): Light {
  const share = FILL / Math.max(brightnessOf(light), FILL);
  return mapped(light, (part) => part * share);
}

function lightened(light: Light): Light {
  const most = Math.max(...light);
  const full: Light = most > 0 ? mapped(light, (part) => part / most) : [1, 1, 1];
  const missing = Math.max(0, STROKE - brightnessOf(full));
  const white = missing === 0 ? 0 : missing / (1 - brightnessOf(full));
  return mapped(full, (part) => part + (1 - part) * white);
}

function brightnessOf([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mapped([red, green, blue]: Light, change: (part: number) => number): Light {
  return [change(red), change(green), change(blue)];
}

function lightOf(hex: string): Light {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function written(light: Light): string {
  const parts = light.map((part) => {
    const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** A colour as #rrggbb, however it is written; null where it is none, or lets through what is behind it. */
function hexOf(colour: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const painter = document.createElement("canvas").getContext("2d");
  if (!painter) return null;
  // What is no colour leaves the one before.
  const read = [painter.fillStyle, "#ffffff"].map((before) => {
    painter.fillStyle = before;
    painter.fillStyle = colour;
    return painter.fillStyle;
  });
  const [first, second] = read;
  return typeof first === "string" && first === second && first.startsWith("#") ? first : null;
}

/** A file has few colours, and many elements. */
function remembered(make: (colour: string) => string): (colour: string) => string {
  const made = new Map<string, string>();
  return (colour) => {
    const shown = made.get(colour) ?? make(colour);
    made.set(colour, shown);
    return shown;
  };
}
