import type { Id, MapPosition } from "../../api/bindings";

export type Direction = "left" | "right" | "up" | "down";

/** Where a direction leads, as a step of one. */
export const STEP: Record<Direction, MapPosition> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

type Places = ReadonlyMap<Id, MapPosition>;

/**
 * The box that one comes to from another. Boxes ahead come before those that lie more to the side; among them what is
 * near, and straight ahead rather than askew. Every box can be reached: where nothing is ahead, what is aside will do.
 */
export function neighbour(places: Places, from: Id, to: Direction): Id | null {
  const here = places.get(from);
  if (!here) return null;
  const step = STEP[to];
  let nearest: { id: Id; aside: boolean; cost: number } | null = null;
  for (const [id, there] of places) {
    const [x, y] = [there.x - here.x, there.y - here.y];
    const along = x * step.x + y * step.y;
    if (id === from || along <= 0) continue;
    const across = Math.abs(x * step.y) + Math.abs(y * step.x);
    const [aside, cost] = [across > along, along + 2 * across];
    if (nearest && (nearest.aside === aside ? nearest.cost <= cost : aside)) continue;
    nearest = { id, aside, cost };
  }
  return nearest?.id ?? null;
}

/** The first box as one reads, or the last. */
export function end(places: Places, which: "first" | "last"): Id | null {
  const sign = which === "first" ? 1 : -1;
  let found: [Id, MapPosition] | null = null;
  for (const entry of places) {
    const before = found?.[1];
    if (!before || sign * (entry[1].y - before.y || entry[1].x - before.x) < 0) found = entry;
  }
  return found?.[0] ?? null;
}
