/** Where a key leads from row `at` of `count`. */
type Walk = (at: number, count: number, page: number) => number;

const WALKS: Record<string, Walk> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at, _, page) => at + page,
  PageUp: (at, _, page) => at - page,
};

/** What a key means in the tree of rights: a walk, into a row, out of it, or asking why. */
export function keyMeaning(key: string): Walk | "inward" | "outward" | "why" | null {
  if (key === "ArrowRight") return "inward";
  if (key === "ArrowLeft") return "outward";
  if (key === "Enter") return "why";
  return WALKS[key] ?? null;
}
