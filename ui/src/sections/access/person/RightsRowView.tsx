import Chevron from "@react-spectrum/s2/icons/ChevronRight";
import type { Action, RightsRow } from "../../../api/bindings";
import { KindIcon } from "../../../components/KindIcon";
import { useText } from "../../../i18n/text";
import styles from "../access.module.css";
import { useAccessWords } from "../words";
import { compareActions } from "./differences";
import own from "./person.module.css";
import rights from "./rights.module.css";

interface Props {
  id: string;
  row: RightsRow;
  /** The names of the one and the other. */
  names: [string, string | null];
  index: number;
  top: number;
  /** Rows are as high as what stands in them: takes the measure of this one. */
  measure: (row: HTMLElement | null) => void;
  active: boolean;
  onToggle: (open: boolean) => void;
  onChoose: () => void;
  onWhy: () => void;
}

/** One object: what may be done with it, in words, and through what. */
export function RightsRowView({ id, row, names, index, top, measure, active, onToggle, onChoose, onWhy }: Props) {
  const text = useText();
  const words = useAccessWords();
  const sources = [...new Set(row.ways.map(({ way }) => words.source(way, row.object)))];
  const differences = row.other && compareActions(row.actions, row.other);
  const said = (actions: Action[]) => (actions.length > 0 ? words.actions(actions) : text("nothing-at-all"));
  const label = row.other
    ? `${words.name(row.object)}: ${names[0]}: ${said(row.actions)}; ${names[1]}: ${said(row.other)}`
    : [`${words.name(row.object)}: ${said(row.actions)}`, ...sources].join("; ");
  const indent = Math.min(row.level - 1, 12);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree's keys do the same.
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active row.
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={active}
      aria-label={label}
      className={rights.rightsRow}
      data-compared={row.other !== null || undefined}
      ref={measure}
      data-index={index}
      style={{ top }}
      onClick={onChoose}
      onDoubleClick={onWhy}
    >
      <span className={rights.rightsName} style={{ paddingInlineStart: `${indent * 1.125}rem` }}>
        {row.expanded === null ? (
          <span className={rights.noChevron} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={own.chevron}
            data-open={row.expanded}
            aria-label={text(row.expanded ? "fold" : "unfold")}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(!row.expanded);
            }}
          >
            <Chevron />
          </button>
        )}
        <KindIcon kind={row.object.kind} />
        <span title={words.name(row.object)}>{words.name(row.object)}</span>
      </span>
      <span className={rights.rightsActions}>
        <Actions of={row.actions} only={differences?.onlyFirst ?? []} />
        {!row.other && sources.map((source) => <small key={source}>{source}</small>)}
      </span>
      {row.other && (
        <span className={rights.rightsActions}>
          <Actions of={row.other} only={differences?.onlySecond ?? []} />
        </span>
      )}
      <span className={rights.rowWhy}>
        <button type="button" tabIndex={-1} onClick={onWhy}>
          {text("why-short")}
        </button>
      </span>
    </div>
  );
}

/** The actions in words; those that only this one of two has are marked, for the eye and in words. */
function Actions({ of, only }: { of: Action[]; only: Action[] }) {
  const text = useText();
  const words = useAccessWords();
  if (of.length === 0) return <span className={styles.soft}>{text("nothing-at-all")}</span>;
  return (
    <span className={rights.actionWords}>
      {of.map((action) =>
        only.includes(action) ? (
          <ins key={action}>
            <span aria-hidden="true">+ </span>
            {words.action(action)}
            <span className="visually-hidden"> ({text("only-this-one")})</span>
          </ins>
        ) : (
          <span key={action}>{words.action(action)}</span>
        ),
      )}
    </span>
  );
}
