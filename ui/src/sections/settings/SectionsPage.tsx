import { allowanceOf } from "../../api/allowance";
import { useRead } from "../../api/client";
import { useDeed, useExecute } from "../../api/execute";
import { useSession } from "../../app/SessionContext";
import { useSectionName } from "../../app/sectionName";
import { SettingSwitch } from "../../components/SettingSwitch";
import { TextsEdit } from "../../components/TextsEdit";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import { Page } from "./Page";
import { StepHeadings } from "./StepHeadings";
import styles from "./settings.module.css";

/** Which sections are in use, and what the organisation calls them. */
export function SectionsPage() {
  const text = useText();
  const session = useSession();
  const nameOf = useSectionName();
  const execute = useExecute();
  const deed = useDeed();
  const { data } = useRead("settings", {});
  if (!data) return <Waiting />;
  const manage = allowanceOf(data.actions, "manage-settings");
  return (
    <Page title={text("settings-sections")} lead={text("settings-sections-lead")} deed={deed}>
      <div className={styles.body}>
        <ul className={styles.list}>
          {session.sections.map((view) => {
            const always = view.section === "maintenance";
            const usual = text(`section-${view.section}`);
            const name = nameOf(view.section);
            return (
              <li key={view.id} className={styles.item}>
                <div className={styles.itemWords}>
                  {name}
                  {name !== usual && <small>{text("section-usual-name", { name: usual })}</small>}
                  {always && <small>{text("section-always-why")}</small>}
                </div>
                <TextsEdit
                  allowance={manage}
                  label={text("rename-of", { name })}
                  title={text("section-name-title", { name })}
                  texts={data.sectionNames.find((section) => section.id === view.id)?.names}
                  onSubmit={(names) => execute({ op: "rename", object: view.id, name: names })}
                />
                {always ? (
                  <span className={styles.always}>{text("section-always")}</span>
                ) : (
                  <SettingSwitch
                    allowance={manage}
                    label={text("section-in-use", { name })}
                    value={view.inUse}
                    onChange={(value) => void deed.run({ op: "use-section", section: view.section, value })}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <StepHeadings settings={data} />
      </div>
    </Page>
  );
}
