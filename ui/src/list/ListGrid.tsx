// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus (aria-activedescendant).

import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useRef } from "react";
import type { Id, ListColumn, ListRow, ListSort } from "../api/bindings";
import { useText } from "../i18n/text";
import { useRem } from "../theme/useRem";
import { leastFor, tracksFor } from "./columns";
import { ListHeader } from "./ListHeader";
import { ListRowView } from "./ListRowView";
import styles from "./list.module.css";
import { meaningOf } from "./listKeys";
import type { Chosen } from "./useChosen";
import { useListActive } from "./useListActive";
import { useListDrag } from "./useListDrag";
import type { ListSource } from "./useListSource";

interface Props {
  label: string;
  source: ListSource;
  /** The list's name: another one is looked at from its beginning. */
  name: string;
  columns: readonly ListColumn[];
  sort: ListSort | null;
  placed: boolean;
  chosen: Chosen;
  onSort: (column: ListColumn) => void;
  onOpen: (row: ListRow) => void;
  onDelete: (ids: Id[]) => void;
  onMenu: (row: ListRow, x: number, y: number) => void;
  onDrop: (ids: Id[], under: Id) => void;
}

/** A row with where it stands below its name is higher. */
const ROW_REM = 2.25;
const PLACED_REM = 3;
const HEAD_REM = 2.25;

/**
 * A list as a grid over windows of rows. The focus stays on the grid; aria-activedescendant names the active row, so
 * that a row may leave the document while it is scrolled away without taking the focus along.
 */
export function ListGrid(props: Props) {
  const { source, chosen, columns, name, placed } = props;
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rem = useRem();
  const rowHeight = (placed ? PLACED_REM : ROW_REM) * rem;
  const head = HEAD_REM * rem;
  const virtual = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The header stands above the rows, and stays.
    scrollPaddingEnd: head,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height makes every row measured again.
  useEffect(() => virtual.measure(), [rowHeight]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => source.show(first, last), [source, first, last]);
  const active = useListActive(source, name, (index) => virtual.scrollToIndex(index, { align: "auto" }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another list that counts.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [name]);

  const drag = useListDrag({
    scroller,
    idsOf: (row) => (chosen.ids.has(row.object.id) ? [...chosen.ids] : [row.object.id]),
    onDrop: props.onDrop,
  });

  const { go } = active;
  const { toggle, extend, only } = chosen;
  const { onOpen, onMenu } = props;
  const { justDragged } = drag;
  const onPress = useCallback(
    (event: MouseEvent, row: ListRow, index: number) => {
      if (justDragged.current) return;
      go(index);
      const target = event.target as Element;
      const command = event.ctrlKey || event.metaKey;
      if (event.shiftKey) void extend(index);
      else if (command || target.closest("[data-box]")) toggle(index);
      else if (target.closest("[data-open]")) onOpen(row);
      else only(index);
    },
    [go, toggle, extend, only, onOpen, justDragged],
  );
  const menuAt = useCallback(
    (row: ListRow, index: number, x: number, y: number) => {
      go(index);
      onMenu(row, x, y);
    },
    [go, onMenu],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    // The buttons of the header have keys of their own.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / rowHeight) - 1);
    const meaning = meaningOf(event, active.index, source.count, page);
    if (!meaning) return;
    const { row, index } = active;
    if (meaning.type === "clear") {
      if (chosen.ids.size === 0) return;
      chosen.clear();
    } else if (meaning.type === "walk") {
      go(meaning.to);
      if (meaning.extend) void extend(meaning.to);
    } else if (meaning.type === "choose-all") void chosen.all();
    else if (meaning.type === "choose") toggle(index);
    else if (!row) return;
    else if (meaning.type === "open") onOpen(row);
    else if (meaning.type === "delete") props.onDelete(chosen.ids.size > 0 ? [...chosen.ids] : [row.object.id]);
    else {
      const box = document.getElementById(`${prefix}${index}`)?.getBoundingClientRect();
      menuAt(row, index, (box?.left ?? 0) + 48, (box?.bottom ?? 0) - 4);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={source.count + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable="true"
      aria-activedescendant={active.row ? `${prefix}${active.index}` : undefined}
      className={drag.drag ? `${styles.grid} ${styles.dragging}` : styles.grid}
      style={{ "--tracks": tracksFor(columns), "--least": leastFor(columns) } as CSSProperties}
      data-placed={placed || undefined}
      onKeyDown={onKeyDown}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
    >
      <ListHeader columns={columns} sort={props.sort} chosen={chosen} count={source.count} onSort={props.onSort} />
      <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = source.row(item.index);
          if (!row) {
            const top = { transform: `translateY(${item.start}px)` };
            return <div key={item.index} aria-hidden="true" className={styles.placeholder} style={top} />;
          }
          return (
            <ListRowView
              key={row.object.id}
              domId={`${prefix}${item.index}`}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              placed={placed}
              active={row === active.row}
              chosen={chosen.ids.has(row.object.id)}
              dropInto={drag.over === row.object.id}
              onPointerDown={drag.onPointerDown}
              onPress={onPress}
              onOpen={onOpen}
              onMenu={menuAt}
            />
          );
        })}
      </div>
      {drag.drag && (
        <div className={styles.ghost} style={{ left: drag.drag.x + 12, top: drag.drag.y + 10 }} aria-hidden="true">
          {drag.drag.ids.length > 1
            ? text("list-dragged", { count: drag.drag.ids.length })
            : drag.drag.row.object.name.text}
        </div>
      )}
    </div>
  );
}
