import styles from "./tree.module.css";
import type { Drag } from "./useTreeDrag";

/** While a row is dragged: its name beside the pointer, and the line where it would land. */
export function DropMark({ drag, rowHeight }: { drag: Drag; rowHeight: number }) {
  const { target } = drag;
  return (
    <>
      {target?.type === "line" && (
        <div
          className={styles.dropLine}
          style={{
            transform: `translateY(${(target.index + 1) * rowHeight}px)`,
            insetInlineStart: `calc(${target.level - 1} * var(--indent) + 1.75rem)`,
          }}
        />
      )}
      <div className={styles.ghost} style={{ left: drag.x + 12, top: drag.y + 10 }} aria-hidden="true">
        {drag.row.name.text}
      </div>
    </>
  );
}
