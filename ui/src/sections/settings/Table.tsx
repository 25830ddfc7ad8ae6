import { SearchField } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { type ReactNode, useDeferredValue, useState } from "react";
import { EmptyState } from "../../components/EmptyState";
import { Pager } from "../../components/Pager";
import { Scrollable } from "../../components/Scrollable";
import { useText } from "../../i18n/text";
import styles from "./settings.module.css";

export const PAGE_SIZE = 100;

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
  list: ReturnType<typeof useListArgs>;
  /** Undefined while it is on its way. */
  total: number | undefined;
  children: ReactNode;
}

/** A plain table: rows as they come, a hundred at a time. The last column holds what can be done with a row. */
export function Table({ label, columns, list, total, children }: Props) {
  const text = useText();
  if (total === 0) return <EmptyState title={text(list.query === "" ? "table-empty" : "nothing-found")} />;
  return (
    <>
      <Scrollable className={styles.tableFrame} label={label}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{text("actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Scrollable>
      <div className={styles.pager}>
        <Pager from={list.from} size={PAGE_SIZE} total={total} onFrom={list.setFrom} always />
      </div>
    </>
  );
}
