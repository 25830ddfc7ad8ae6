/** Room between two cards, in pixels. */
const GAP = 8;

/**
 * Where cards stand that want to be somewhere and are so high: none over another. Those that want to be
 * nowhere come last. Nothing stands above `start`.
 */
export function stacked(wanted: readonly (number | null)[], heights: readonly number[], start = 0): number[] {
  const order = wanted.map((top, at) => ({ top: top ?? Number.POSITIVE_INFINITY, at }));
  order.sort((one, other) => one.top - other.top || one.at - other.at);
  const tops = wanted.map(() => 0);
  let free = start;
  for (const { top, at } of order) {
    const place = Math.max(free, Number.isFinite(top) ? top : free);
    tops[at] = place;
    free = place + (heights[at] ?? 0) + GAP;
  }
  return tops;
}
