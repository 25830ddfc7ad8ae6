import { memo, type PointerEvent } from "react";
import type { State } from "../api/bindings";
import { KindIcon } from "../components/KindIcon";
import { LanguageMark } from "../components/LocalName";
import { Twisty } from "../components/Twisty";
import { useText } from "../i18n/text";
import { RowEditor } from "./RowEditor";
import styles from "./tree.module.css";
import type { TreeRow } from "./types";

interface Props {
  domId: string;
  row: TreeRow;
  index: number;
  top: number;
  active: boolean;
  selected: boolean;
  cut: boolean;
  dropInto: boolean;
  editing: boolean;
  onPointerDown: (event: PointerEvent, row: TreeRow) => void;
  onPress: (row: TreeRow, index: number, twisty: boolean) => void;
  onMenu: (row: TreeRow, index: number, x: number, y: number) => void;
  onNamed: (row: TreeRow, name: string | null) => void;
}

/** What a mark beside the name says: only what is out of the ordinary. */
function markOf(row: TreeRow): "archived" | Exclude<State, "none" | "approved"> | null {
  if (row.archived) return "archived";
  return row.state === "none" || row.state === "approved" ? null : row.state;
}

/** One row. It is memoised: an arrow key draws two rows again, not the window. */
export const RowView = memo(function RowView(props: Props) {
  const { row, index, domId } = props;
  const text = useText();
  const state = markOf(row);
  const classes = [styles.row];
  if (props.active) classes.push(styles.active);
  if (props.selected) classes.push(styles.selected);
  if (props.cut) classes.push(styles.cut);
  if (props.dropInto) classes.push(styles.dropInto);
  if (row.archived) classes.push(styles.archived);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree that holds the row has the focus and the keys (aria-activedescendant).
    <div
      id={domId}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={props.selected}
      data-drop={row.may.create ? row.id : undefined}
      className={classes.join(" ")}
      style={{ transform: `translateY(${props.top}px)`, paddingInlineStart: `calc(${row.level - 1} * var(--indent))` }}
      onPointerDown={(event) => props.onPointerDown(event, row)}
      onClick={(event) => props.onPress(row, index, (event.target as Element).closest("[data-twisty]") !== null)}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(row, index, event.clientX, event.clientY);
      }}
    >
      <span className={styles.twisty} data-twisty={row.expanded === null ? undefined : ""} aria-hidden="true">
        {row.expanded !== null && <Twisty className={row.expanded ? styles.open : undefined} />}
      </span>
      <KindIcon kind={row.kind} open={row.expanded === true} />
      {props.editing ? (
        <RowEditor row={row} onNamed={props.onNamed} />
      ) : (
        <span className={styles.name} lang={row.name.instead ?? undefined}>
          {row.name.text || text("unnamed")}
        </span>
      )}
      {row.name.instead && !props.editing && <LanguageMark tag={row.name.instead} />}
      {state && (
        <span className={styles.state} data-state={state} title={text(`state-${state}`)}>
          <span className="visually-hidden">{text(`state-${state}`)}</span>
        </span>
      )}
    </div>
  );
});
