// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that are placed by windows are no table elements.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus (aria-activedescendant).

import { type MouseEvent, memo, type PointerEvent, type ReactNode } from "react";
import type { ListColumn, ListRow } from "../api/bindings";
import { currentPlace } from "../app/navigation";
import { hashOf } from "../app/place";
import { capital } from "../components/capital";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import { PartyLabel } from "../components/PartyLabel";
import { StateBadge } from "../content/StateBadges";
import { useFormat } from "../i18n/format";
import { nameOfLanguage } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import styles from "./list.module.css";

interface Props {
  domId: string;
  row: ListRow;
  index: number;
  top: number;
  columns: readonly ListColumn[];
  /** Whether it is told where it stands. */
  placed: boolean;
  active: boolean;
  chosen: boolean;
  /** Whether what is dragged would be put into it. */
  dropInto: boolean;
  onPointerDown: (event: PointerEvent, row: ListRow, index: number) => void;
  onPress: (event: MouseEvent, row: ListRow, index: number) => void;
  onOpen: (row: ListRow) => void;
  onMenu: (row: ListRow, index: number, x: number, y: number) => void;
}

/** One row. It is memoised: an arrow key draws two rows again, not the window. */
export const ListRowView = memo(function ListRowView(props: Props) {
  const { row, index, domId, columns } = props;
  const { object } = row;
  const { textIfKnown } = useLanguage();
  // Where no column says it in words, its icon does.
  const kind = columns.includes("kind") ? "" : (textIfKnown(`kind-${object.kind}`) ?? object.kind);
  const classes = [styles.row];
  if (props.active) classes.push(styles.active);
  if (props.chosen) classes.push(styles.chosen);
  if (props.dropInto) classes.push(styles.dropInto);
  if (row.archived) classes.push(styles.archived);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid that holds the row has the focus and the keys.
    <div
      id={domId}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={props.chosen}
      className={classes.join(" ")}
      style={{ transform: `translateY(${props.top}px)` }}
      data-drop={row.mayCreate ? object.id : undefined}
      onPointerDown={(event) => props.onPointerDown(event, row, index)}
      onClick={(event) => props.onPress(event, row, index)}
      onDoubleClick={() => props.onOpen(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(row, index, event.clientX, event.clientY);
      }}
    >
      <div role="gridcell" className={styles.box} data-box="" aria-label={object.name.text}>
        <span className={styles.check} aria-hidden="true" />
      </div>
      <div role="gridcell" className={styles.cell}>
        <span className={styles.named}>
          <a
            className={styles.open}
            tabIndex={-1}
            draggable={false}
            href={hashOf({ section: currentPlace().section, object: object.id })}
            title={object.name.text}
            data-open=""
            onClick={(event) => event.preventDefault()}
          >
            <KindIcon kind={object.kind} />
            <NameOf object={object} />
          </a>
          <span className="visually-hidden">{kind}</span>
          {props.placed && <small className={styles.path}>{row.path.join(" › ")}</small>}
        </span>
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={styles.cell}>
          <Cell row={row} column={column} />
        </div>
      ))}
    </div>
  );
});

/** What a row says in a column. */
function Cell({ row, column }: { row: ListRow; column: ListColumn }): ReactNode {
  const { text, textIfKnown, language } = useLanguage();
  const format = useFormat();
  const { state, version, archived, review, responsible } = row;
  switch (column) {
    case "name":
      return null;
    case "number":
      return row.number && <span>{row.number}</span>;
    case "kind":
      return <span>{capital(textIfKnown(`kind-${row.object.kind}`) ?? row.object.kind)}</span>;
    case "state":
      if (row.nameOnly) return <small>{text("name-only-short")}</small>;
      return (
        <span className={styles.state} title={textIfKnown(`state-${state}`) ?? undefined}>
          <StateBadge state={state} archived={archived} />
        </span>
      );
    case "responsible":
      return responsible && <PartyLabel of={responsible} />;
    case "version":
      return version === null ? null : <span>{version}</span>;
    case "changed":
      return row.changed && <span title={format.dateTime(row.changed)}>{format.date(row.changed)}</span>;
    case "review-due":
      if (!review?.due) return null;
      return (
        <span className={review.overdue ? styles.overdue : undefined}>
          {format.date(review.due)}
          {review.overdue && <span className="visually-hidden"> {text("review-overdue")}</span>}
        </span>
      );
    case "language":
      return row.language && <span>{capital(nameOfLanguage(row.language, language))}</span>;
  }
}
