import { useState } from "react";
import type { Intent } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { PagerWhereLong } from "../../../../components/Pager";
import { PartyLabel } from "../../../../components/PartyLabel";
import { Waiting } from "../../../../components/Waiting";
import { useText } from "../../../../i18n/text";
import { Cells } from "./Cells";
import { GainLoss } from "./GainLoss";
import styles from "./result.module.css";
import { Unfolding } from "./Unfolding";

const SIZE = 100;

/** The people whose rights would change, those with the most changes first. */
export function ByPerson({ changes }: { changes: Intent[] }) {
  const text = useText();
  const [from, setFrom] = useState(0);
  const { data } = useRead("what_if_people", { changes, from, count: SIZE }, { keep: true });
  if (!data) return <Waiting />;
  return (
    <>
      <ul className={styles.rows}>
        {data.rows.map((row) => (
          <Unfolding
            key={idOf(row.user.party)}
            title={
              <>
                <PartyLabel of={row.user} />
                <small>{text("what-if-on-objects", { count: row.objects })}</small>
              </>
            }
            summary={<GainLoss gained={row.gained} lost={row.lost} />}
          >
            {() => <Cells changes={changes} user={idOf(row.user.party)} />}
          </Unfolding>
        ))}
      </ul>
      <PagerWhereLong from={from} size={SIZE} total={data.total} onFrom={setFrom} />
    </>
  );
}
