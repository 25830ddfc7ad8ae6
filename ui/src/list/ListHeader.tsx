// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the headers take the focus.

import type { ListColumn, ListSort } from "../api/bindings";
import { useText } from "../i18n/text";
import styles from "./list.module.css";
import type { Chosen } from "./useChosen";

interface Props {
  columns: readonly ListColumn[];
  sort: ListSort | null;
  chosen: Chosen;
  count: number;
  onSort: (column: ListColumn) => void;
}

/** The columns' names: each is a button that sorts by it. */
export function ListHeader({ columns, sort, chosen, count, onSort }: Props) {
  const text = useText();
  const some = chosen.ids.size;
  const state = some === 0 ? false : some >= count ? true : "mixed";
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" className={styles.box}>
          <button
            type="button"
            role="checkbox"
            aria-checked={state}
            aria-label={text("list-choose-all")}
            className={styles.checkAll}
            onClick={() => (some > 0 ? chosen.clear() : void chosen.all())}
          >
            <span className={styles.check} data-state={String(state)} aria-hidden="true" />
          </button>
        </div>
        {(["name", ...columns] as ListColumn[]).map((column) => {
          const by = sort?.by === column ? (sort.descending ? "descending" : "ascending") : "none";
          return (
            <div key={column} role="columnheader" aria-sort={by} className={styles.column}>
              <button type="button" onClick={() => onSort(column)}>
                <span>{text(`list-column-${column}`)}</span>
                <svg viewBox="0 0 10 6" aria-hidden="true" data-sort={by}>
                  <path d="M1 5l4-4 4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
                </svg>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
