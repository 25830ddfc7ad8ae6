import { SearchField } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { type ReactNode, useDeferredValue, useState } from "react";
import { useText } from "../i18n/text";
import { EmptyState } from "./EmptyState";
import { Pager } from "./Pager";
import { PAGE_SIZE } from "./pageSize";
import { Scrollable } from "./Scrollable";
import styles from "./table.module.css";

/** What a searched and paged table asks the backend for. */
export function useListArgs() {
  const [query, setQuery] = useState("");
  const [from, setFrom] = useState(0);
  const asked = useDeferredValue(query);
  return {
    args: { query: asked, from, count: PAGE_SIZE },
    query,
    setQuery: (words: string) => {
      setQuery(words);
      setFrom(0);
    },
    from,
    setFrom,
  };
}

export function TableSearch({ list, label }: { list: ReturnType<typeof useListArgs>; label: string }) {
  return (
    <SearchField
      aria-label={label}
      placeholder={label}
      value={list.query}
      onChange={list.setQuery}
      styles={style({ width: 208 })}
    />
  );
}

interface Props {
  label: string;
  columns: string[];
  list: { query?: string; from: number; setFrom: (from: number) => void };
  /** Undefined while it is on its way. */
  total: number | undefined;
  /** Whether there is a last column with what can be done with a row. */
  actions?: boolean;
  /** The rows. */
  children: ReactNode;
}

/** A plain table: rows as they come, a hundred at a time. */
export function Table({ label, columns, list, total, actions = true, children }: Props) {
  const text = useText();
  if (total === 0) return <EmptyState title={text(list.query ? "nothing-found" : "table-empty")} />;
  return (
    <>
      <Scrollable className={styles.tableFrame} label={label}>
        <table className={styles.table} data-actions={actions || undefined}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {actions && (
                <th scope="col">
                  <span className="visually-hidden">{text("actions")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Scrollable>
      <div className={styles.foot}>
        <Pager from={list.from} size={PAGE_SIZE} total={total} onFrom={list.setFrom} />
      </div>
    </>
  );
}
