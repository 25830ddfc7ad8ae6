import type { SurpriseGroup } from "../../../../api/bindings";
import { useObjectName } from "../../../../app/objectName";
import { useFormat } from "../../../../i18n/format";
import { useText } from "../../../../i18n/text";
import styles from "./result.module.css";

const MOST = 3;

/** What is surprising, as it fits a question: of each kind the first few, and how many more. */
export function SurpriseHeadings({ groups }: { groups: SurpriseGroup[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useObjectName();
  const named = ({ rows, total }: SurpriseGroup) => {
    const names = rows
      .slice(0, MOST)
      .map(({ user, object }) => user?.name.text ?? (object && nameOf(object).text))
      .filter((name) => name != null);
    const more = total - names.length;
    if (more > 0 && names.length > 0) names.push(text("what-if-and-more", { count: format.number(more) }));
    return format.list(names);
  };
  return (
    <ul className={styles.headings} aria-label={text("what-if-surprises")}>
      {groups.map((group) => (
        <li key={group.kind}>
          <strong>{text(`surprise-${group.kind}`, { count: group.total })}</strong> {named(group)}
        </li>
      ))}
    </ul>
  );
}
