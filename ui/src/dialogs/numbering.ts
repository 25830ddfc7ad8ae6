/** The first number of a pattern such as `TO-{000}`; null where it is none. Whether it is kept is decided elsewhere. */
export function exampleOf(pattern: string): string | null {
  const parts = /^([^{}]*)\{(0{1,9})\}([^{}]*)$/.exec(pattern);
  if (!parts) return null;
  const [, before = "", zeros = "", after = ""] = parts;
  return `${before}${"1".padStart(zeros.length, "0")}${after}`;
}
