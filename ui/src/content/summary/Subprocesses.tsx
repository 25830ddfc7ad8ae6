import type { Child, Id } from "../../api/bindings";
import { useRead } from "../../api/client";
import { ObjectLink } from "../../components/ObjectLink";
import { PartyLabel } from "../../components/PartyLabel";
import { useText } from "../../i18n/text";
import { StateBadges, statedOfChild } from "../StateBadges";
import { Part } from "./Part";
import styles from "./summary.module.css";

/** So many are listed: with more, the page could not be read any more when it is printed. */
const LISTED = 40;

/** The processes directly below one, with who answers for them; nothing where there are none. */
export function Subprocesses({ of }: { of: Id }) {
  const text = useText();
  const { data } = useRead("children", { of, from: 0, count: LISTED });
  if (!data || data.total === 0) return null;
  const label = text("children-process", { count: data.total });
  const more = data.total - data.rows.length;
  return (
    <Part label={label} wide>
      <table className={styles.below} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text("name")}</th>
            <th scope="col">{text("state")}</th>
            <th scope="col">{text("responsible")}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((child) => (
            <Row key={child.object.id} child={child} />
          ))}
        </tbody>
      </table>
      {more > 0 && text("insert-level-more", { count: more })}
    </Part>
  );
}

function Row({ child }: { child: Child }) {
  const text = useText();
  return (
    <tr>
      <td>
        <ObjectLink of={child.object} />
      </td>
      <td>
        <span className={styles.badges}>
          {child.nameOnly ? text("name-only-short") : <StateBadges of={statedOfChild(child)} />}
        </span>
      </td>
      <td>{child.responsible && <PartyLabel of={child.responsible} />}</td>
    </tr>
  );
}
