import { memo, useEffect, useRef } from "react";
import { drawCell, type Palette } from "./draw";
import { type Geometry, TILE } from "./geometry";
import type { Reader } from "./marks";
import styles from "./matrix.module.css";
import type { MatrixStore } from "./store";

interface Props {
  store: MatrixStore;
  reader: Reader;
  geometry: Geometry;
  palette: Palette;
  row: number;
  column: number;
  /** Whether its cells and rows are here: it is drawn when they come. */
  ready: boolean;
  compared: boolean;
}

/** Some cells, drawn once; scrolling moves the picture. What they say stands in words in the active cell. */
export const CellTile = memo(function CellTile(props: Props) {
  const { store, reader, geometry, palette, row, column, ready, compared } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { side, across, left, top } = geometry;
  const rows = Math.min(TILE, store.rowCount - row * TILE);
  const columns = Math.min(TILE, store.columnCount - column * TILE);
  const [width, height] = [columns * across, rows * side];

  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext("2d");
    if (!element || !pen) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = palette.line;
    for (let at = 1; at <= rows; at++) pen.fillRect(0, at * side - 1, width, 1);
    for (let at = 1; at <= columns; at++) pen.fillRect(at * across - 1, 0, 1, height);
    if (!ready) return;
    // What is drawn stays square, in the middle of a wide cell.
    const inset = (across - side) / 2;
    const look = { reader, palette, side, compared };
    for (let y = 0; y < rows; y++) {
      const dim = store.row(row * TILE + y)?.context ?? false;
      for (let x = 0; x < columns; x++) {
        const cell = store.cell(row * TILE + y, column * TILE + x);
        if (cell) drawCell(pen, cell, [x * across + inset, y * side], dim, look);
      }
    }
  }, [store, reader, palette, side, across, width, height, rows, columns, row, column, ready, compared]);

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tabindex takes no focus.
    <canvas
      ref={canvas}
      aria-hidden="true"
      className={styles.tile}
      style={{
        width,
        height,
        transform: `translate(${left + column * TILE * across}px, ${top + row * TILE * side}px)`,
      }}
    />
  );
});
