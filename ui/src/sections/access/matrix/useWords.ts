import { useMemo } from "react";
import { useObjectName } from "../../../app/objectName";
import { capital } from "../../../components/capital";
import { useFormat } from "../../../i18n/format";
import { useLanguage } from "../../../i18n/text";
import { isEmpty, isSame, type Reader } from "./marks";
import type { MatrixStore } from "./store";

export interface Words {
  /** The name of a row's object; empty while it is on its way. */
  row: (index: number) => string;
  /** The name of a column's user, group or role; empty while it is on its way. */
  column: (index: number) => string;
  /** What may be done in a cell, in words. */
  cell: (row: number, column: number) => string;
}

/** Says what stands in the matrix. */
export function useWords(store: MatrixStore, reader: Reader): Words {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const nameOf = useObjectName();
  return useMemo(() => {
    const cell = (row: number, column: number) => {
      const found = store.cell(row, column);
      if (!found) return text("waiting");
      if (isEmpty(found)) return text(isSame(found) ? "matrix-same-nothing" : "matrix-nothing");
      const allowed = reader.actionsOf(found);
      // Who may see it may see its name.
      const said = allowed.includes("view") ? allowed.filter((action) => action !== "traverse") : allowed;
      const words = format.list(said.map((action) => textIfKnown(`action-${action}`) ?? action));
      return isSame(found) ? text("matrix-same", { actions: words }) : words;
    };
    return {
      cell,
      row: (index) => {
        const row = store.row(index);
        return row ? nameOf(row).text || text("unnamed") : "";
      },
      column: (index) => {
        const column = store.column(index);
        if (!column) return "";
        return column.role ? capital(text(`role-${column.role}`)) : column.name.text || text("unnamed");
      },
    };
  }, [store, reader, text, textIfKnown, format, nameOf]);
}
