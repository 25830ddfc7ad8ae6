import { useState } from "react";
import type { Id, Intent } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { KindIcon } from "../../../../components/KindIcon";
import { NameOf } from "../../../../components/NameOf";
import { PagerWhereLong } from "../../../../components/Pager";
import { PartyLabel } from "../../../../components/PartyLabel";
import { Waiting } from "../../../../components/Waiting";
import { ActionsChange } from "./GainLoss";
import styles from "./result.module.css";

const SIZE = 50;

/** What one user gains and loses object by object, or what is gained and lost on one object user by user. */
export function Cells({
  changes,
  user = null,
  object = null,
}: {
  changes: Intent[];
  user?: Id | null;
  object?: Id | null;
}) {
  const [from, setFrom] = useState(0);
  const { data } = useRead("what_if_cells", { changes, user, object, from, count: SIZE }, { keep: true });
  if (!data) return <Waiting />;
  return (
    <>
      <ul className={styles.cells}>
        {data.rows.map((row) => (
          <li className={styles.cell} key={`${idOf(row.user.party)} ${row.object.id}`}>
            {user === null ? (
              <PartyLabel of={row.user} />
            ) : (
              <span className={styles.place}>
                <KindIcon kind={row.object.kind} />
                <NameOf object={row.object} />
                {row.path.length > 0 && <small>{row.path.join(" › ")}</small>}
              </span>
            )}
            <ActionsChange gained={row.gained} lost={row.lost} />
          </li>
        ))}
      </ul>
      <PagerWhereLong from={from} size={SIZE} total={data.total} onFrom={setFrom} />
    </>
  );
}
