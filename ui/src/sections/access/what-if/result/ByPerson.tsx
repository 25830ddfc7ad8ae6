import { useState } from "react";
import type { Action, Intent, PeopleChanges } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { PagerWhereLong } from "../../../../components/Pager";
import { PartyLabel } from "../../../../components/PartyLabel";
import { Waiting } from "../../../../components/Waiting";
import { useText } from "../../../../i18n/text";
import { PEOPLE } from "../useWhatIf";
import { Cells } from "./Cells";
import { GainLoss } from "./GainLoss";
import styles from "./result.module.css";
import { Unfolding } from "./Unfolding";

interface Props {
  changes: Intent[];
  /** Those that are known already. */
  first?: PeopleChanges;
  /** Only those who gain or lose it. */
  action?: Action | null;
}

/** The people whose rights would change, those with the most changes first. */
export function ByPerson({ changes, first, action = null }: Props) {
  const text = useText();
  const [from, setFrom] = useState(0);
  const isKnown = first !== undefined && from === 0;
  const args = { changes, action, from, count: PEOPLE };
  const asked = useRead("what_if_people", args, { keep: true, enabled: !isKnown });
  const data = isKnown ? first : asked.data;
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
                {action === null && <small>{text("what-if-on-objects", { count: row.objects })}</small>}
              </>
            }
            summary={<GainLoss gained={row.gained} lost={row.lost} />}
          >
            {() => <Cells changes={changes} user={idOf(row.user.party)} />}
          </Unfolding>
        ))}
      </ul>
      <PagerWhereLong from={from} size={PEOPLE} total={data.total} onFrom={setFrom} />
    </>
  );
}
