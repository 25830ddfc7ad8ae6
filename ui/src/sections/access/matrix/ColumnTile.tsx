// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.

import { memo } from "react";
import { type Geometry, namesIn, TILE } from "./geometry";
import styles from "./matrix.module.css";
import type { MatrixStore } from "./store";
import type { Words } from "./useWords";

interface Props {
  store: MatrixStore;
  tile: number;
  ready: boolean;
  geometry: Geometry;
  prefix: string;
  words: Words;
  /** The active column, where it is in this tile. */
  active: number | null;
  /** Whether the keyboard stands on its name. */
  onName: boolean;
}

/** Some columns' names. */
export const ColumnTile = memo(function ColumnTile(props: Props) {
  const { store, tile, geometry, prefix, words, active, onName } = props;
  const { across, left } = geometry;
  const how = namesIn(geometry);
  const first = tile * TILE;
  const count = Math.min(TILE, store.columnCount - first);
  return (
    <>
      {Array.from({ length: Math.max(0, count) }, (_, at) => first + at).map((index) => {
        const name = words.column(index);
        const classes = [styles.column, styles[how]];
        if (active === index) classes.push(onName ? styles.active : styles.lit);
        return (
          <div
            key={index}
            id={`${prefix}c${index}`}
            role="columnheader"
            tabIndex={-1}
            aria-colindex={index + 2}
            className={classes.join(" ")}
            style={{ left: left + index * across, width: across }}
            title={name}
          >
            {name ? <span>{name}</span> : <i className={styles.coming} aria-hidden="true" />}
          </div>
        );
      })}
    </>
  );
});
