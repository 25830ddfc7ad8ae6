import { useState } from "react";
import type { Intent } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { KindIcon } from "../../../../components/KindIcon";
import { NameOf } from "../../../../components/NameOf";
import { PagerWhereLong } from "../../../../components/Pager";
import { Waiting } from "../../../../components/Waiting";
import { useText } from "../../../../i18n/text";
import { Cells } from "./Cells";
import { GainLoss } from "./GainLoss";
import styles from "./result.module.css";
import { Unfolding } from "./Unfolding";

const SIZE = 100;

/** The objects on which rights would change, those for the most people first. */
export function ByObject({ changes }: { changes: Intent[] }) {
  const text = useText();
  const [from, setFrom] = useState(0);
  const { data } = useRead("what_if_objects", { changes, from, count: SIZE }, { keep: true });
  if (!data) return <Waiting />;
  return (
    <>
      <ul className={styles.rows}>
        {data.rows.map((row) => (
          <Unfolding
            key={row.object.id}
            title={
              <>
                <span className={styles.place}>
                  <KindIcon kind={row.object.kind} />
                  <NameOf object={row.object} />
                  {row.path.length > 0 && <small>{row.path.join(" › ")}</small>}
                </span>
                <small>{text("what-if-for-people", { count: row.people })}</small>
              </>
            }
            summary={<GainLoss gained={row.gained} lost={row.lost} />}
          >
            {() => <Cells changes={changes} object={row.object.id} />}
          </Unfolding>
        ))}
      </ul>
      <PagerWhereLong from={from} size={SIZE} total={data.total} onFrom={setFrom} />
    </>
  );
}
