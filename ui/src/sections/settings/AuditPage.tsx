import { ActionButton } from "@react-spectrum/s2";
import { useMemo, useState } from "react";
import type { AuditRow } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useDeed } from "../../api/execute";
import { useFailureWords } from "../../api/failureWords";
import { capital } from "../../components/capital";
import { EmptyState } from "../../components/EmptyState";
import { Scrollable } from "../../components/Scrollable";
import table from "../../components/table.module.css";
import { useFormat } from "../../i18n/format";
import { useLanguage, useText } from "../../i18n/text";
import { type Names, namesOf } from "../access/what-if/useChangeWords";
import { Page } from "./Page";
import styles from "./settings.module.css";
import { useAuditWords } from "./useAuditWords";

const COUNT = 50;

/** Who changed what and when, the latest first, for those who may read it. */
export function AuditPage() {
  const text = useText();
  const words = useFailureWords();
  const deed = useDeed();
  const { error } = useRead("audit", { before: null, count: COUNT });
  // Each further page is asked for by the number where the one before ended.
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <Page title={text("settings-audit")} lead={text("settings-audit-lead")} deed={deed}>
      {error ? (
        <EmptyState title={text("locked-title")}>{words(error)}</EmptyState>
      ) : (
        <Scrollable className={`${table.tableFrame} ${table.last}`} label={text("settings-audit")}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{text("audit-number")}</th>
                <th scope="col">{text("audit-when")}</th>
                <th scope="col">{text("audit-who")}</th>
                <th scope="col">{text("audit-what")}</th>
              </tr>
            </thead>
            {pages.map((before, index) => (
              <Entries
                key={before ?? ""}
                before={before}
                onMore={index === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
              />
            ))}
          </table>
        </Scrollable>
      )}
    </Page>
  );
}

function Entries({ before, onMore }: { before: string | null; onMore: ((next: string) => void) | null }) {
  const text = useText();
  const { data } = useRead("audit", { before, count: COUNT });
  const names = useMemo(() => namesOf(data?.names), [data]);
  const next = data?.next;
  return (
    <tbody>
      {data?.rows.map((row) => (
        <Entry key={row.sequence} row={row} names={names} />
      ))}
      {next && onMore && (
        <tr>
          <td colSpan={4}>
            <ActionButton isQuiet onPress={() => onMore(next)}>
              {text("audit-more")}
            </ActionButton>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Entry({ row, names }: { row: AuditRow; names: Names }) {
  const text = useText();
  const format = useFormat();
  return (
    <tr>
      <td>{row.sequence}</td>
      <td>{format.dateTime(row.at)}</td>
      <td>{row.actor}</td>
      <td>
        <What row={row} names={names} />
        {row.note && (
          <small className={styles.below}>
            {text("audit-note", {
              people: format.number(row.note.people),
              objects: format.number(row.note.objects),
              gained: format.number(row.note.gained),
              lost: format.number(row.note.lost),
            })}
          </small>
        )}
      </td>
    </tr>
  );
}

function What({ row, names }: { row: AuditRow; names: Names }) {
  const { text, textIfKnown } = useLanguage();
  const wordsOf = useAuditWords(names);
  const [first] = row.changes;
  if (!first) return row.op ? capital(textIfKnown(`command-${row.op}`) ?? text("command-other")) : text("audit-erased");
  if (row.op !== "all") return wordsOf(first);
  return (
    <>
      {text("audit-several", { count: row.changes.length })}
      <ol className={styles.auditChanges}>
        {row.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done stands where it stands.
          <li key={index}>{wordsOf(change)}</li>
        ))}
      </ol>
    </>
  );
}
