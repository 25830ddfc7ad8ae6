import { ActionButton } from "@react-spectrum/s2";
import Alert from "@react-spectrum/s2/icons/AlertTriangle";
import { useState } from "react";
import type { Intent, SurpriseGroup, SurpriseKind, SurpriseRow } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { KindIcon } from "../../../../components/KindIcon";
import { NameOf } from "../../../../components/NameOf";
import { PartyLabel } from "../../../../components/PartyLabel";
import { useFormat } from "../../../../i18n/format";
import { useText } from "../../../../i18n/text";
import styles from "./result.module.css";

const MORE = 100;

/** What nobody may have meant, the gravest first. */
export function Surprises({ groups, changes }: { groups: SurpriseGroup[]; changes: Intent[] }) {
  const text = useText();
  return (
    <section className={styles.surprises} aria-labelledby="what-if-surprises">
      <h3 id="what-if-surprises">
        <Alert />
        {text("what-if-surprises")}
      </h3>
      <ul>
        {groups.map((group) => (
          <Group key={group.kind} group={group} changes={changes} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group, changes }: { group: SurpriseGroup; changes: Intent[] }) {
  const text = useText();
  const format = useFormat();
  const [count, setCount] = useState(group.rows.length);
  const all = count > group.rows.length;
  const args = { changes, kind: group.kind, from: 0, count };
  const more = useRead("what_if_surprises", args, { keep: true, enabled: all }).data;
  const rows = (all && more?.rows) || group.rows;
  return (
    <li data-kind={group.kind}>
      <h4>{text(`surprise-${group.kind}`, { count: group.total })}</h4>
      <ul className={styles.surpriseRows}>
        {rows.map((row) => (
          <li className={styles.surpriseRow} key={row.user ? idOf(row.user.party) : (row.object?.id ?? group.kind)}>
            <Row kind={group.kind} row={row} />
          </li>
        ))}
      </ul>
      {rows.length < group.total && count < 500 && (
        <ActionButton isQuiet size="XS" onPress={() => setCount((shown) => Math.min(500, shown + MORE))}>
          {text("what-if-more", { count: format.number(group.total - rows.length) })}
        </ActionButton>
      )}
    </li>
  );
}

function Row({ kind, row }: { kind: SurpriseKind; row: SurpriseRow }) {
  const text = useText();
  const format = useFormat();
  if (!row.user) {
    return (
      row.object && (
        <span className={styles.place}>
          <KindIcon kind={row.object.kind} />
          <NameOf object={row.object} />
          {row.path.length > 0 && <small>{row.path.join(" › ")}</small>}
        </span>
      )
    );
  }
  const objects = format.number(row.objects);
  return (
    <span className={styles.place}>
      <PartyLabel of={row.user} />
      {row.objects > 0 && kind !== "loses-all" && (
        <small>
          {text(row.exact ? "surprise-objects" : "surprise-objects-at-most", { count: row.objects, objects })}
          {row.object && (row.objects > 1 ? "," : ":")}
        </small>
      )}
      {row.object && (
        <small>
          {row.objects > 1 && `${text("surprise-such-as")} `}
          <NameOf object={row.object} />
        </small>
      )}
    </span>
  );
}
