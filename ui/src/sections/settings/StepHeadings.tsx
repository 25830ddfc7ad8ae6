import { allowanceOf } from "../../api/allowance";
import type { SettingsView } from "../../api/bindings";
import { useExecute } from "../../api/execute";
import { TextsEdit } from "../../components/TextsEdit";
import { STEP_COLUMNS, useStepHeading, useUsualHeading } from "../../content/steps/useStepHeading";
import { useText } from "../../i18n/text";
import styles from "./settings.module.css";

/** What the organisation calls the columns of the tables of steps. */
export function StepHeadings({ settings }: { settings: SettingsView }) {
  const text = useText();
  const headingOf = useStepHeading();
  const usualOf = useUsualHeading();
  const execute = useExecute();
  const manage = allowanceOf(settings.actions, "manage-settings");
  return (
    <section aria-labelledby="step-headings">
      <h2 id="step-headings" className={styles.heading}>
        {text("settings-step-headings")}
      </h2>
      <p className={styles.lead}>{text("settings-step-headings-lead")}</p>
      <ul className={styles.list}>
        {STEP_COLUMNS.map((column) => {
          const name = headingOf(column);
          const usual = usualOf(column);
          return (
            <li key={column} className={styles.item}>
              <div className={styles.itemWords}>
                {name}
                {name !== usual && <small>{text("section-usual-name", { name: usual })}</small>}
              </div>
              <TextsEdit
                allowance={manage}
                label={text("rename-of", { name })}
                title={text("step-heading-title", { name })}
                texts={settings.stepHeadings.find((heading) => heading.column === column)?.names}
                onSubmit={(heading) => execute({ op: "set-step-heading", column, heading })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
