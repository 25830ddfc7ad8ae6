import { ActionButton } from "@react-spectrum/s2";
import DeleteIcon from "@react-spectrum/s2/icons/Delete";
import type { BinItem } from "../../api/bindings";
import { useRead } from "../../api/client";
import { type Deed, useDeed } from "../../api/execute";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { DeedNotice } from "../../components/DeedNotice";
import { EmptyState } from "../../components/EmptyState";
import { KindIcon } from "../../components/KindIcon";
import { NameOf } from "../../components/NameOf";
import { Scrollable } from "../../components/Scrollable";
import table from "../../components/table.module.css";
import { Waiting } from "../../components/Waiting";
import { ConfirmDialog } from "../../dialogs/ConfirmDialog";
import { useDialogs } from "../../dialogs/DialogHost";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import styles from "../settings/settings.module.css";

/** What was deleted and can still be taken out again. */
export default function BinSection() {
  const text = useText();
  const deed = useDeed();
  const { data } = useRead("bin", {});
  if (!data) return <Waiting />;
  return (
    <main data-pane="content" className={styles.page} style={{ height: "100%" }}>
      <header className={styles.head}>
        <div>
          <h1>{text("bin")}</h1>
          <p>{text("bin-lead")}</p>
        </div>
      </header>
      <DeedNotice deed={deed} />
      {data.length === 0 ? (
        <EmptyState Illustration={DeleteIcon} title={text("bin-empty")}>
          {text("bin-empty-hint")}
        </EmptyState>
      ) : (
        <Scrollable className={`${table.tableFrame} ${table.last}`} label={text("bin")}>
          <table className={table.table} data-actions>
            <thead>
              <tr>
                <th scope="col">{text("name")}</th>
                <th scope="col">{text("bin-from")}</th>
                <th scope="col">{text("bin-by")}</th>
                <th scope="col">{text("bin-at")}</th>
                <th scope="col">
                  <span className="visually-hidden">{text("actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((item) => (
                <Row key={item.id} item={item} deed={deed} />
              ))}
            </tbody>
          </table>
        </Scrollable>
      )}
    </main>
  );
}

function Row({ item, deed }: { item: BinItem; deed: Deed }) {
  const text = useText();
  const format = useFormat();
  const dialogs = useDialogs();
  const refused = useViewingRefusal();
  const name = item.object.name.text;
  const askPurge = () =>
    refused() ||
    dialogs.open(
      <ConfirmDialog
        title={text("purge-title", { name })}
        action={text("purge")}
        destructive
        onConfirm={() => void deed.run({ op: "purge", object: item.id })}
      >
        {text("purge-detail", { count: item.with })}
      </ConfirmDialog>,
    );
  return (
    <tr>
      <td>
        <span className={styles.onObject}>
          <KindIcon kind={item.object.kind} />
          <span>
            <NameOf object={item.object} />
            {item.with > 0 && <small>{text("bin-with", { count: item.with })}</small>}
          </span>
        </span>
      </td>
      <td>{item.parent ? <NameOf object={item.parent} /> : text("bin-parent-gone")}</td>
      <td>{item.by}</td>
      <td>{format.dateTime(item.at)}</td>
      <td>
        <span className={styles.rowActions}>
          {item.mayUndelete && (
            <ActionButton size="S" onPress={() => refused() || void deed.run({ op: "undelete", object: item.id })}>
              {text("undelete")}
            </ActionButton>
          )}
          {item.mayPurge && (
            <ActionButton size="S" isQuiet onPress={askPurge}>
              {text("purge")}
            </ActionButton>
          )}
        </span>
      </td>
    </tr>
  );
}
