import type { Id, MapPosition, ProcessBox, ProcessCategory } from "../../api/bindings";

// Where the boxes of a level stand. All measures are points of the map, which is zoomed as a whole: they do not follow
// the system's text size.

/** Boxes that are moved stand on multiples of this. */
export const GRID = 20;
export const BOX = { width: 220, height: 140 } as const;
const GAP = GRID;
const PITCH = { x: BOX.width + GAP, y: BOX.height + GAP } as const;
const TITLE = 2 * GRID;
/** So many stand in one row. */
const FEW = 4;
const LEAST_COLUMNS = 3;

export interface Rect extends MapPosition {
  width: number;
  height: number;
}

/** The ground on which the boxes of one category stand by themselves. */
export interface Band extends Rect {
  category: ProcessCategory | null;
}

export interface Layout {
  places: ReadonlyMap<Id, MapPosition>;
  /** None where no process of the level has a category. */
  bands: Band[];
  /** What all of it takes. */
  bounds: Rect;
}

/** From the top down, as maps of processes are usually drawn. */
const FROM_TOP: (ProcessCategory | null)[] = ["main", "core", "support", null];

export type Placed = Pick<ProcessBox, "map"> & { object: { id: Id } };

/**
 * Boxes that were put somewhere stand there. Each of the others has a place in the row of its category, in the order of
 * the tree. A box that was put elsewhere leaves its place in the row empty, so that moving one does not move the
 * others; but where it was put, they make way for it.
 */
export function layoutOf(boxes: readonly Placed[]): Layout {
  const places = new Map<Id, MapPosition>();
  const isTaken = takenBy(boxes.flatMap(({ map }) => map.position ?? []));
  const rows = FROM_TOP.map((category) => ({
    category,
    members: boxes.filter(({ map }) => (map.category ?? null) === category),
  })).filter(({ members }) => members.length > 0);
  const columns = columnsFor(boxes.length, Math.max(0, ...rows.map(({ members }) => members.length)));
  const isTitled = rows.some(({ category }) => category !== null);
  const bands: Band[] = [];
  let top = 0;
  for (const { category, members } of rows) {
    const first = top + (isTitled ? TITLE : 0);
    let slot = 0;
    const atSlot = () => ({ x: GAP + (slot % columns) * PITCH.x, y: first + Math.floor(slot / columns) * PITCH.y });
    for (const { object, map } of members) {
      while (!map.position && isTaken(atSlot())) slot += 1;
      places.set(object.id, map.position ?? atSlot());
      slot += 1;
    }
    const height = first - top + Math.ceil(slot / columns) * PITCH.y;
    bands.push({ category, x: 0, y: top, width: columns * PITCH.x + GAP, height });
    top += height + GAP;
  }
  const standing = [...places.values()].map((place) => ({ ...place, ...BOX }));
  return { places, bands: isTitled ? bands : [], bounds: around([...bands, ...standing]) };
}

/** Few stand in one row; many fill about as much to the right as downwards. */
function columnsFor(all: number, most: number): number {
  return Math.min(most, Math.max(most <= FEW ? FEW : LEAST_COLUMNS, Math.ceil(Math.sqrt(all))));
}

/** Whether a box would lie on one of those that were put somewhere: asked by place, since there may be thousands. */
function takenBy(put: MapPosition[]): (at: MapPosition) => boolean {
  const cellOf = ({ x, y }: MapPosition) => ({ x: Math.floor(x / PITCH.x), y: Math.floor(y / PITCH.y) });
  const cells = new Map<string, MapPosition[]>();
  for (const position of put) {
    const { x, y } = cellOf(position);
    const there = cells.get(`${x} ${y}`);
    if (there) there.push(position);
    else cells.set(`${x} ${y}`, [position]);
  }
  return (at) => {
    const { x, y } = cellOf(at);
    // A box is smaller than a cell: what it may lie on begins in its cell or in one beside it.
    for (const beside of [-1, 0, 1]) {
      for (const below of [-1, 0, 1]) {
        if (cells.get(`${x + beside} ${y + below}`)?.some((other) => overlap(at, other))) return true;
      }
    }
    return false;
  };
}

export function overlap(one: MapPosition, other: MapPosition): boolean {
  return Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height;
}

function around(all: Rect[]): Rect {
  if (all.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, width, height } of all) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
