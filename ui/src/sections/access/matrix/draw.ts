import { isEmpty, isSame, MARKS, type Mark, type Reader } from "./marks";
import type { Cell } from "./store";

/** The colours of the marks as the screen has them now. */
export type Palette = Record<Mark | "ink" | "line" | "stripe" | "bad", string>;

const VARIABLES: Record<keyof Palette, string> = {
  see: "--matrix-see",
  write: "--matrix-write",
  decide: "--matrix-decide",
  manage: "--matrix-manage",
  ink: "--ink-soft",
  line: "--line",
  stripe: "--hover",
  bad: "--bad",
};

/** Reads the colours off an element: a canvas knows no variables. */
export function paletteAt(element: HTMLElement): Palette {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, read(variable)]));
  probe.remove();
  return palette as Palette;
}

/** The corners: see top left, write top right, decide bottom left, manage bottom right. */
const CORNER: Record<Mark, [number, number]> = { see: [-1, -1], write: [1, -1], decide: [-1, 1], manage: [1, 1] };

/** Draws one mark around a middle: a disc, a triangle, a lozenge, a square. */
export function drawMark(pen: CanvasRenderingContext2D, mark: Mark, x: number, y: number, size: number): void {
  const half = size / 2;
  pen.beginPath();
  if (mark === "see") pen.arc(x, y, half, 0, 2 * Math.PI);
  if (mark === "write") {
    pen.moveTo(x, y - half);
    pen.lineTo(x + half * 1.1, y + half * 0.9);
    pen.lineTo(x - half * 1.1, y + half * 0.9);
  }
  if (mark === "decide") {
    pen.moveTo(x, y - half * 1.2);
    pen.lineTo(x + half * 1.2, y);
    pen.lineTo(x, y + half * 1.2);
    pen.lineTo(x - half * 1.2, y);
  }
  if (mark === "manage") pen.rect(x - half * 0.95, y - half * 0.95, size * 0.95, size * 0.95);
  pen.closePath();
  pen.fill();
}

interface Look {
  reader: Reader;
  palette: Palette;
  /** Side of a cell in pixels of the page. */
  side: number;
  /** Whether cells are compared with somebody's. */
  compared: boolean;
}

/** Draws one cell with its top left corner at a point. `dim`: its row is there only for what is below it. */
export function drawCell(
  pen: CanvasRenderingContext2D,
  cell: Cell,
  [left, top]: [number, number],
  dim: boolean,
  { reader, palette, side, compared }: Look,
): void {
  const [x, y] = [left + side / 2, top + side / 2];
  const size = side * 0.28;
  pen.globalAlpha = dim ? 0.3 : 1;
  if (isSame(cell)) {
    pen.fillStyle = palette.ink;
    pen.fillRect(x - side * 0.12, y - 1, side * 0.24, 2);
  } else if (isEmpty(cell)) {
    if (compared) {
      // They may do nothing where the other may do something: that is what was looked for.
      pen.strokeStyle = palette.bad;
      pen.lineWidth = 1.5;
      pen.strokeRect(x - size, y - size, size * 2, size * 2);
      pen.beginPath();
      pen.moveTo(x - size, y + size);
      pen.lineTo(x + size, y - size);
      pen.stroke();
    }
  } else {
    let drawn = false;
    for (const mark of MARKS) {
      if (!reader.has(cell, mark)) continue;
      drawn = true;
      const [dx, dy] = CORNER[mark];
      pen.fillStyle = palette[mark];
      drawMark(pen, mark, x + dx * side * 0.18, y + dy * side * 0.18, size);
    }
    if (!drawn) {
      pen.strokeStyle = palette.see;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.arc(x - side * 0.18, y - side * 0.18, size / 2 - 0.75, 0, 2 * Math.PI);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}
