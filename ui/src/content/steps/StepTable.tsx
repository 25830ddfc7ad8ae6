import { ActionButton, Menu, MenuItem, MenuTrigger, Text } from "@react-spectrum/s2";
import More from "@react-spectrum/s2/icons/More";
import { memo, useState } from "react";
import type { StepColumn } from "../../api/bindings";
import { Scrollable } from "../../components/Scrollable";
import { useLanguage, useText } from "../../i18n/text";
import { EditableText } from "./EditableText";
import { LinkCell } from "./LinkCell";
import { RoleCell } from "./RoleCell";
import type { HandoverRow, Place, Row, StepRow } from "./rows";
import type { StepChanges } from "./stepChanges";
import styles from "./steps.module.css";
import { STEP_COLUMNS, useStepHeading } from "./useStepHeading";

interface Props {
  rows: Row[];
  /** The process's name. */
  name: string;
  /** What changes the rows; null where they are only looked at. */
  changes: StepChanges | null;
}

/** The columns that have a width of their own. */
const COLUMN_CLASSES: Partial<Record<StepColumn, string | undefined>> = {
  step: styles.stepColumn,
  instructions: styles.linksColumn,
};

/** A diagram as a table: who does what in which order, and what belongs to it. */
export function StepTable({ rows, name, changes }: Props) {
  const text = useText();
  const headingOf = useStepHeading();
  const [fresh, setFresh] = useState<string | null>(null);
  const isEmpty = rows.length === 0;
  const known = new Map<string | null, Place[]>();
  const lanesFor = (pool: string | null): Place[] => {
    const lanes = known.get(pool) ?? changes?.lanesFor(pool) ?? [];
    known.set(pool, lanes);
    return lanes;
  };
  return (
    <Scrollable className={styles.scroller} label={text("steps-label", { name })}>
      <table className={styles.table} data-changed={changes ? "" : undefined}>
        <thead>
          <tr>
            {STEP_COLUMNS.map((column) => (
              <th key={column} scope="col" className={COLUMN_CLASSES[column]}>
                {headingOf(column)}
              </th>
            ))}
            {changes && (
              <th scope="col" className={styles.moreColumn}>
                <span className="visually-hidden">{text("steps-more")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {isEmpty && (
            <tr>
              <td colSpan={changes ? 6 : 5} className={styles.none}>
                {text("steps-none")}
              </td>
            </tr>
          )}
          {rows.map((row) =>
            row.kind === "handover" ? (
              <Handover key={`${row.id} handover`} row={row} columns={changes ? 6 : 5} />
            ) : (
              <Step
                key={row.id}
                row={row}
                lanes={lanesFor(row.pool)}
                changes={changes}
                fresh={row.id === fresh}
                added={setFresh}
              />
            ),
          )}
        </tbody>
      </table>
    </Scrollable>
  );
}

/** That the next is done by somebody else. */
function Handover({ row, columns }: { row: HandoverRow; columns: number }) {
  const text = useText();
  const { from, to, label } = row;
  return (
    <tr className={styles.handover}>
      <td colSpan={columns} style={{ paddingInlineStart: indentOf(row.depth) }}>
        <span>
          {text("steps-handover", { from: from.name, to: to.name })}
          {label && <em className={styles.label}>{label}</em>}
        </span>
      </td>
    </tr>
  );
}

function indentOf(depth: number): string {
  return `${0.75 + depth * 1.25}rem`;
}

interface StepProps {
  row: StepRow;
  lanes: Place[];
  changes: StepChanges | null;
  /** Whether it was just added here. */
  fresh: boolean;
  added: (id: string | null) => void;
}

/** Rows are made anew with each change of the diagram, and nearly all of them say what they said before. */
const Step = memo(
  StepAsWritten,
  (before, after) => before.changes === after.changes && before.fresh === after.fresh && said(before) === said(after),
);

function said({ row, lanes }: StepProps): string {
  return JSON.stringify([row, lanes]);
}

function StepAsWritten({ row, lanes, changes, fresh, added }: StepProps) {
  const text = useText();
  const label = useStepLabel()(row);
  const { id, notes } = row;
  const put = (part: Partial<typeof notes>) => changes?.setNotes(id, { ...notes, ...part });
  return (
    <tr data-kind={row.kind} data-element={id}>
      <th scope="row" style={{ paddingInlineStart: indentOf(row.depth) }}>
        <EditableText
          value={row.name}
          placeholder={label}
          label={text("steps-name-of", { step: row.name || label })}
          fresh={fresh}
          onChange={changes && ((name) => changes.rename(id, name))}
        />
        <Onward row={row} />
      </th>
      <td>
        <RoleCell row={row} lanes={lanes} changes={changes} />
      </td>
      <td>
        <EditableText
          value={notes.criticalFactors}
          label={text("steps-critical-of", { step: row.name || label })}
          onChange={changes && ((criticalFactors) => put({ criticalFactors }))}
          multiline
        />
      </td>
      <td>
        <LinkCell row={row} changes={changes} />
      </td>
      <td>
        {row.drawnRecords.map((record) => (
          <div key={record}>{record}</div>
        ))}
        <EditableText
          value={notes.records}
          label={text("steps-records-of", { step: row.name || label })}
          onChange={changes && ((records) => put({ records }))}
          multiline
        />
      </td>
      {changes && (
        <td>
          <RowMenu row={row} changes={changes} added={added} />
        </td>
      )}
    </tr>
  );
}

/** What an element without a name is called. */
function useStepLabel(): (row: StepRow) => string {
  const { text } = useLanguage();
  return (row) => text(`steps-kind-${row.kind}`);
}

/** Where the work goes, where that is not simply the next row: the answers to a question. */
function Onward({ row }: { row: StepRow }) {
  const text = useText();
  if (row.kind !== "decision" && row.onward.length < 2) return null;
  return (
    <ul className={styles.onward}>
      {row.onward.map(({ id, name, label }) => (
        <li key={`${id} ${label}`}>
          {label
            ? text("steps-answer", { answer: label, step: name || text("unnamed") })
            : `→ ${name || text("unnamed")}`}
        </li>
      ))}
    </ul>
  );
}

interface RowMenuProps {
  row: StepRow;
  changes: StepChanges;
  /** Hears which step was added. */
  added: (id: string | null) => void;
}

function RowMenu({ row, changes, added }: RowMenuProps) {
  const text = useText();
  const label = text("steps-more-of", { step: row.name || text("unnamed") });
  const isEnd = row.type === "EndEvent";
  const act = (key: string) => {
    if (key === "add") added(changes.addAfter(row.id, text("steps-new")));
    else if (key === "remove") changes.remove(row.id);
  };
  return (
    <MenuTrigger>
      <ActionButton isQuiet size="S" aria-label={label}>
        <More />
      </ActionButton>
      <Menu aria-label={label} onAction={(key) => act(String(key))}>
        {isEnd ? null : (
          <MenuItem id="add">
            <Text slot="label">{text("steps-add-after")}</Text>
          </MenuItem>
        )}
        <MenuItem id="remove">
          <Text slot="label">{text("steps-remove")}</Text>
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
