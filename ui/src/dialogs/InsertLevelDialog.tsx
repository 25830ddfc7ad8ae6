import type { Object as Thing } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useExecute } from "../api/execute";
import { openHere } from "../app/objectPlace";
import { useSession } from "../app/SessionContext";
import { NameOf } from "../components/NameOf";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";
import { OneTextDialog } from "./OneTextDialog";

/** So many of those that move are named. */
const NAMED = 6;

/** A new process between one and those directly below it, which move below the new one. */
export function InsertLevelDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const { language } = useSession();
  const execute = useExecute();
  return (
    <OneTextDialog
      title={text("insert-level-title", { name: thing.name.text })}
      label={text("name")}
      action={text("create")}
      close={close}
      onSubmit={async (words) => {
        const id = await call("new_id", {});
        await execute({ op: "insert-level", id, process: thing.id, name: { [language]: words } });
        openHere(id);
      }}
    >
      <WhatMoves below={thing} />
    </OneTextDialog>
  );
}

function WhatMoves({ below }: { below: Thing }) {
  const text = useText();
  const { data } = useRead("children", { of: below.id, from: 0, count: NAMED });
  if (!data) return null;
  if (data.total === 0) return <p className={styles.note}>{text("insert-level-nothing")}</p>;
  const more = data.total - data.rows.length;
  return (
    <section className={styles.moves} aria-label={text("insert-level-moves", { count: data.total })}>
      <p>{text("insert-level-moves", { count: data.total })}</p>
      <ul>
        {data.rows.map(({ object }) => (
          <li key={object.id}>
            <NameOf object={object} />
          </li>
        ))}
        {more > 0 && <li>{text("insert-level-more", { count: more })}</li>}
      </ul>
    </section>
  );
}
