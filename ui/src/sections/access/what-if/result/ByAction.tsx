import type { ActionChange } from "../../../../api/bindings";
import { capital } from "../../../../components/capital";
import { useFormat } from "../../../../i18n/format";
import { useLanguage } from "../../../../i18n/text";
import styles from "./result.module.css";

/** How often each action would be gained and lost. */
export function ByAction({ actions }: { actions: ActionChange[] }) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  return (
    <table className={styles.actions}>
      <thead>
        <tr>
          <th scope="col">{text("what-if-action")}</th>
          <th scope="col">{text("what-if-gained")}</th>
          <th scope="col">{text("what-if-lost")}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map(({ action, gained, lost }) => (
          <tr key={action}>
            <th scope="row">{capital(textIfKnown(`action-${action}`) ?? action)}</th>
            <td data-tone="gained">{gained > 0 ? `+${format.number(gained)}` : ""}</td>
            <td data-tone="lost">{lost > 0 ? `−${format.number(lost)}` : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
