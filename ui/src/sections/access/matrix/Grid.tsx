// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus (aria-activedescendant).

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useText } from "../../../i18n/text";
import { useRem } from "../../../theme/useRem";
import { CellTile } from "./CellTile";
import { ColumnTile } from "./ColumnTile";
import { geometryFor, type Spot, scrollFor, spotAt, TILE } from "./geometry";
import { gridKey } from "./gridKeys";
import type { Reader } from "./marks";
import styles from "./matrix.module.css";
import { RowTile } from "./RowTile";
import type { MatrixStore, Part } from "./store";
import { useArrivals } from "./useMatrixStore";
import { nameOfView } from "./useMatrixView";
import { usePalette } from "./usePalette";
import { useWidth } from "./useWidth";
import type { Words } from "./useWords";

interface Props {
  store: MatrixStore;
  reader: Reader;
  words: Words;
  label: string;
  /** What is in view, for whoever fetches. */
  inView: { current: Part };
  compared: boolean;
  /** Where the keyboard stands. */
  active: Spot;
  /** Another number each time that the keyboard is sent somewhere. */
  turn: number;
  onActive: (spot: Spot) => void;
  onHover: (spot: Spot | null) => void;
  onOpen: (spot: Spot) => void;
  onExpand: (row: number, expanded: boolean) => void;
}

/**
 * The matrix as a treegrid. The focus stays on it; aria-activedescendant names the active cell. Names are elements,
 * cells are pictures: only the active one is an element, which says in words what it shows.
 */
export function Grid(props: Props) {
  const { store, reader, words, inView, active, onActive } = props;
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rem = useRem();
  const width = useWidth(scroller);
  const geometry = useMemo(() => geometryFor(rem, store.columnCount, width), [rem, store.columnCount, width]);
  const palette = usePalette(scroller);
  const [hover, setHover] = useState<Spot | null>(null);
  useArrivals(store);
  const { side, across, left, top } = geometry;
  const size = { rows: store.rowCount, columns: store.columnCount };

  const tile = {
    getScrollElement: () => scroller.current,
    estimateSize: () => TILE * side,
    overscan: 1,
  };
  const rows = useVirtualizer({ ...tile, count: Math.ceil(size.rows / TILE), paddingStart: top });
  const columns = useVirtualizer({
    ...tile,
    count: Math.ceil(size.columns / TILE),
    paddingStart: left,
    estimateSize: () => TILE * across,
    horizontal: true,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of text makes all measured again.
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [geometry]);
  const rowTiles = rows.getVirtualItems().map((item) => item.index);
  const columnTiles = columns.getVirtualItems().map((item) => item.index);
  const part = partOf(rowTiles, columnTiles);
  useEffect(() => {
    inView.current = part;
    store.need(part);
  });

  // Wherever the keyboard goes comes into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that move the active one do not move the view.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = scrollFor(active.row, side, element.scrollTop, element.clientHeight - top);
    element.scrollLeft = scrollFor(active.column, across, element.scrollLeft, element.clientWidth - left);
  }, [props.turn]);
  // What other filters leave is looked at from its beginning.
  const name = nameOfView(store.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another matrix that counts.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [name]);

  const spotOf = (event: MouseEvent): Spot | null => {
    const element = scroller.current;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (point.x > element.clientWidth || point.y > element.clientHeight) return null;
    return spotAt(geometry, point, { left: element.scrollLeft, top: element.scrollTop }, size);
  };
  const onClick = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot) return;
    onActive(spot);
    const twisty = (event.target as Element).closest("[data-twisty]");
    const row = store.row(spot.row);
    if (twisty && row && row.expanded !== null) props.onExpand(spot.row, !row.expanded);
    else if (spot.row >= 0 && spot.column >= 0) props.onOpen(spot);
  };
  /** A name is asked about; a single press only goes to it. */
  const onDoubleClick = (event: MouseEvent) => {
    const spot = spotOf(event);
    const onTwisty = (event.target as Element).closest("[data-twisty]") !== null;
    if (spot && !onTwisty && spot.row < 0 !== spot.column < 0) props.onOpen(spot);
  };
  const onPointerMove = (event: PointerEvent) => {
    const spot = event.pointerType === "mouse" ? spotOf(event) : null;
    if (spot?.row === hover?.row && spot?.column === hover?.column) return;
    setHover(spot);
    props.onHover(spot);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - top) / side) - 1);
    const done = gridKey(event, active, { ...size, page }, store.row(active.row)?.expanded ?? undefined);
    if (done === null) return;
    event.preventDefault();
    if (done === "open" || done === "close") props.onExpand(active.row, done === "open");
    else if (done === "enter") props.onOpen(active);
    else onActive(done);
  };

  const activeRowTile = Math.floor(active.row / TILE);
  const activeColumnTile = Math.floor(active.column / TILE);
  return (
    <div
      ref={scroller}
      role="treegrid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-activedescendant={activeId(prefix, active, rowTiles, columnTiles)}
      className={styles.grid}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        setHover(null);
        props.onHover(null);
      }}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.all}
        style={{ width: left + size.columns * across, height: top + size.rows * side }}
      >
        {palette &&
          rowTiles.map((row) =>
            columnTiles.map((column) => (
              <CellTile
                key={`${row} ${column}`}
                store={store}
                reader={reader}
                geometry={geometry}
                palette={palette}
                row={row}
                column={column}
                ready={store.cell(row * TILE, column * TILE) !== undefined && store.row(row * TILE) !== undefined}
                compared={props.compared}
              />
            )),
          )}
        <Bands spot={hover} geometry={geometry} />
        <div role="rowgroup" className={styles.head} style={{ height: top }}>
          <div role="row" aria-rowindex={1} className={styles.headRow}>
            <div
              id={`${prefix}o`}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={1}
              className={
                active.row === -1 && active.column === -1 ? `${styles.corner} ${styles.active}` : styles.corner
              }
              style={{ width: left, height: top }}
            >
              {text("matrix-objects")}
            </div>
            {columnTiles.map((index) => (
              <ColumnTile
                key={index}
                store={store}
                tile={index}
                ready={store.column(index * TILE) !== undefined}
                geometry={geometry}
                prefix={prefix}
                words={words}
                active={index === activeColumnTile && active.column >= 0 ? active.column : null}
                onName={active.row === -1}
              />
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {rowTiles.map((index) => {
            const isHere = index === activeRowTile && active.row >= 0;
            return (
              <RowTile
                key={index}
                store={store}
                tile={index}
                ready={store.row(index * TILE) !== undefined}
                geometry={geometry}
                prefix={prefix}
                active={isHere ? active.row : null}
                column={isHere ? active.column : -1}
                words={isHere && active.column >= 0 ? sentence(words, active) : ""}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A cell in words: who, what, and what they may do. */
export function sentence(words: Words, { row, column }: Spot): string {
  return `${words.column(column)}, ${words.row(row)}: ${words.cell(row, column)}`;
}

function Bands({
  spot,
  geometry: { side, across, left, top },
}: {
  spot: Spot | null;
  geometry: ReturnType<typeof geometryFor>;
}) {
  if (!spot) return null;
  return (
    <div role="presentation" aria-hidden="true">
      {spot.row >= 0 && (
        <div className={styles.rowBand} style={{ transform: `translateY(${top + spot.row * side}px)`, height: side }} />
      )}
      {spot.column >= 0 && (
        <div className={styles.columnBand} style={{ left: left + spot.column * across, width: across }} />
      )}
    </div>
  );
}

function partOf(rowTiles: number[], columnTiles: number[]): Part {
  const ends = (tiles: number[]) => [(tiles[0] ?? 0) * TILE, ((tiles.at(-1) ?? 0) + 1) * TILE] as const;
  const [firstRow, endRow] = ends(rowTiles);
  const [firstColumn, endColumn] = ends(columnTiles);
  return { firstRow, endRow, firstColumn, endColumn };
}

/** The id of the active element; none while it is not on the screen. */
function activeId(prefix: string, active: Spot, rowTiles: number[], columnTiles: number[]): string | undefined {
  const { row, column } = active;
  const rowHere = row < 0 || rowTiles.includes(Math.floor(row / TILE));
  const columnHere = column < 0 || columnTiles.includes(Math.floor(column / TILE));
  if (!rowHere || !columnHere) return undefined;
  if (row < 0) return column < 0 ? `${prefix}o` : `${prefix}c${column}`;
  return column < 0 ? `${prefix}r${row}` : `${prefix}x`;
}
