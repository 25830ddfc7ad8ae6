import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useRef } from "react";
import { useRem } from "../theme/useRem";
import { DropMark } from "./DropMark";
import { useDropOver } from "./dropOver";
import type { DropTarget } from "./dropTarget";
import { RowView } from "./RowView";
import type { Step } from "./steps";
import styles from "./tree.module.css";
import type { TreeRow, TreeSource } from "./types";
import { useActiveRow } from "./useActiveRow";
import { useTreeDrag } from "./useTreeDrag";
import { useTreeKeys } from "./useTreeKeys";

export interface TreeProps {
  label: string;
  source: TreeSource;
  selectedId: string | null;
  cutId: string | null;
  editingId: string | null;
  /** `follow` while walking by keyboard, `open` by a click or Enter. */
  onSelect: (row: TreeRow, how: "follow" | "open") => void;
  onEdit: (row: TreeRow) => void;
  onNamed: (row: TreeRow, name: string | null) => void;
  onDelete: (row: TreeRow) => void;
  onCut: (row: TreeRow) => void;
  onPaste: (row: TreeRow) => void;
  onCreate: (row: TreeRow) => void;
  onEscape: () => void;
  /** Moves a row one step; true where it was done. */
  onStep: (row: TreeRow, index: number, step: Step) => Promise<boolean>;
  onMenu: (row: TreeRow, x: number, y: number) => void;
  canDrag: (row: TreeRow) => boolean;
  accepts: (target: TreeRow, dragged: TreeRow) => boolean;
  onDrop: (row: TreeRow, target: DropTarget) => void;
}

const ROW_REM = 1.875;
const INDENT_REM = 1.125;

/**
 * A tree over windows of rows. The focus stays on the tree; aria-activedescendant names the active row, so that a row
 * may leave the document while it is scrolled away without taking the focus along.
 */
export function Tree(props: TreeProps) {
  const { source, selectedId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rem = useRem();
  const over = useDropOver();
  const rowHeight = ROW_REM * rem;

  const virtual = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height makes every row measured again.
  useEffect(() => virtual.measure(), [rowHeight]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => source.show(first, last), [source, first, last]);

  const { onSelect } = props;
  const active = useActiveRow(
    source,
    selectedId,
    (index) => virtual.scrollToIndex(index, { align: "auto" }),
    (row) => onSelect(row, "follow"),
  );

  const drag = useTreeDrag({
    source,
    scroller,
    rowHeight,
    indent: INDENT_REM * rem,
    canDrag: props.canDrag,
    accepts: props.accepts,
    onDrop: props.onDrop,
  });

  const { activate } = active;
  const menuAt = (row: TreeRow, index: number, x: number, y: number) => {
    activate({ index, id: row.id }, false);
    props.onMenu(row, x, y);
  };

  const keys = useTreeKeys({
    source,
    active,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    onOpen: (row) => onSelect(row, "open"),
    onRename: props.onEdit,
    onDelete: props.onDelete,
    onCut: props.onCut,
    onPaste: props.onPaste,
    onCreate: props.onCreate,
    onEscape: props.onEscape,
    onStep: props.onStep,
    onMenu: (row, index) => {
      const box = document.getElementById(`${prefix}${index}`)?.getBoundingClientRect();
      menuAt(row, index, (box?.left ?? 0) + 48, (box?.bottom ?? 0) - 4);
    },
  });

  const onPress = useCallback(
    (row: TreeRow, index: number, twisty: boolean) => {
      if (drag.justDragged.current) return;
      activate({ index, id: row.id }, false);
      if (twisty) void source.setExpanded(row, !row.expanded);
      else onSelect(row, "open");
    },
    [source, onSelect, activate, drag.justDragged],
  );
  const onMenu = useRef(menuAt);
  onMenu.current = menuAt;
  const stableMenu = useCallback(
    (row: TreeRow, index: number, x: number, y: number) => onMenu.current(row, index, x, y),
    [],
  );
  const onNamed = props.onNamed;
  const named = useCallback(
    (row: TreeRow, name: string | null) => {
      onNamed(row, name);
      scroller.current?.focus({ preventScroll: true });
    },
    [onNamed],
  );

  return (
    <div
      ref={scroller}
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={active.row ? `${prefix}${active.index}` : undefined}
      className={drag.drag ? `${styles.tree} ${styles.dragging}` : styles.tree}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = source.row(item.index);
          if (!row) {
            const top = { transform: `translateY(${item.start}px)` };
            return <div key={item.index} aria-hidden="true" className={styles.placeholder} style={top} />;
          }
          const target = drag.drag?.target;
          return (
            <RowView
              key={row.id}
              domId={`${prefix}${item.index}`}
              row={row}
              index={item.index}
              top={item.start}
              active={row === active.row}
              selected={row.id === selectedId}
              cut={row.id === props.cutId}
              editing={row.id === props.editingId}
              dropInto={over === row.id || (target?.type === "into" && target.index === item.index)}
              onPointerDown={drag.onPointerDown}
              onPress={onPress}
              onMenu={stableMenu}
              onNamed={named}
            />
          );
        })}
        {drag.drag && <DropMark drag={drag.drag} rowHeight={rowHeight} />}
      </div>
    </div>
  );
}
