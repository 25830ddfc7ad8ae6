// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus (aria-activedescendant).

import { memo } from "react";
import { useObjectName } from "../../../app/objectName";
import { KindIcon } from "../../../components/KindIcon";
import { LanguageMark } from "../../../components/LocalName";
import { Twisty } from "../../../components/Twisty";
import { useText } from "../../../i18n/text";
import { type Geometry, TILE } from "./geometry";
import styles from "./matrix.module.css";
import type { MatrixStore } from "./store";

interface Props {
  store: MatrixStore;
  /** The tile's number. */
  tile: number;
  /** Whether its names are here: they are drawn again when they come. */
  ready: boolean;
  geometry: Geometry;
  prefix: string;
  /** The active row, where it is in this tile. */
  active: number | null;
  /** The active column of that row; -1: the name. */
  column: number;
  /** What stands in the active cell, in words. */
  words: string;
}

/** So deep the names are moved in; what is deeper stands there too, and says its level. */
const DEEPEST = 12;

/** Some rows: their names; of the active row also the cell that the keyboard stands on. */
export const RowTile = memo(function RowTile(props: Props) {
  const first = props.tile * TILE;
  const count = Math.min(TILE, props.store.rowCount - first);
  return (
    <>
      {Array.from({ length: Math.max(0, count) }, (_, at) => first + at).map((index) => (
        <Row key={index} {...props} index={index} />
      ))}
    </>
  );
});

function Row({ store, index, geometry, prefix, active, column, words }: Props & { index: number }) {
  const text = useText();
  const nameOf = useObjectName();
  const row = store.row(index);
  const name = row && nameOf(row);
  const isActive = active === index;
  const { side, across, left, top } = geometry;
  const classes = [styles.name];
  if (isActive && column === -1) classes.push(styles.active);
  if (row?.context) classes.push(styles.context);
  if (row?.archived) classes.push(styles.archived);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row?.level ?? 1}
      aria-expanded={row?.expanded ?? undefined}
      className={styles.row}
      style={{ transform: `translateY(${top + index * side}px)`, height: side }}
    >
      <div
        id={`${prefix}r${index}`}
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        className={classes.join(" ")}
        style={{ width: left, paddingInlineStart: `${0.375 + 0.875 * Math.min((row?.level ?? 1) - 1, DEEPEST)}rem` }}
        title={name?.text}
      >
        <span className={styles.twisty} data-twisty={row?.expanded == null ? undefined : index} aria-hidden="true">
          {row?.expanded != null && <Twisty className={row.expanded ? styles.open : undefined} />}
        </span>
        {row && name ? (
          <>
            <KindIcon kind={row.kind} open={row.expanded === true} />
            <span className={styles.words} lang={name.instead ?? undefined}>
              {name.text || text("unnamed")}
            </span>
            {name.instead && <LanguageMark tag={name.instead} />}
            {row.archived && <span className="visually-hidden">{text("archived-short")}</span>}
          </>
        ) : (
          <span className={styles.coming} aria-hidden="true" />
        )}
      </div>
      {isActive && column >= 0 && (
        <div
          id={`${prefix}x`}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={column + 2}
          aria-label={words}
          className={styles.cell}
          style={{ left: left + column * across, width: across, height: side }}
        />
      )}
    </div>
  );
}
