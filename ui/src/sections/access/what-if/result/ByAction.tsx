import type { ActionChange, Intent } from "../../../../api/bindings";
import { capital } from "../../../../components/capital";
import { useLanguage } from "../../../../i18n/text";
import { ByPerson } from "./ByPerson";
import { GainLoss } from "./GainLoss";
import styles from "./result.module.css";
import { Unfolding } from "./Unfolding";

/** How often each action would be gained and lost, and by whom. */
export function ByAction({ changes, actions }: { changes: Intent[]; actions: ActionChange[] }) {
  const { textIfKnown } = useLanguage();
  return (
    <ul className={styles.rows}>
      {actions.map(({ action, gained, lost }) => (
        <Unfolding
          key={action}
          title={capital(textIfKnown(`action-${action}`) ?? action)}
          summary={<GainLoss gained={gained} lost={lost} />}
        >
          {() => <ByPerson changes={changes} action={action} />}
        </Unfolding>
      ))}
    </ul>
  );
}
