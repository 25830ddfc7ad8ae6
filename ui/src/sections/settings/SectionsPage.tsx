import { Switch } from "@react-spectrum/s2";
import Edit from "@react-spectrum/s2/icons/Edit";
import { allowanceOf } from "../../api/allowance";
import type { SectionView } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useDeed, useExecute } from "../../api/execute";
import { byLanguage } from "../../api/types";
import { useSession } from "../../app/SessionContext";
import { useSectionName } from "../../app/sectionName";
import { ActionControl } from "../../components/Locked";
import { Waiting } from "../../components/Waiting";
import { useDialogs } from "../../dialogs/DialogHost";
import { TextsDialog } from "../../dialogs/TextsDialog";
import { useText } from "../../i18n/text";
import { Page } from "./Page";
import styles from "./settings.module.css";

/** Which sections are in use, and what the organisation calls them. */
export function SectionsPage() {
  const text = useText();
  const session = useSession();
  const nameOf = useSectionName();
  const dialogs = useDialogs();
  const execute = useExecute();
  const deed = useDeed();
  const { data } = useRead("settings", {});
  if (!data) return <Waiting />;
  const manage = allowanceOf(data.actions, "manage-settings");
  const rename = (view: SectionView) => {
    const names = data.sectionNames.find((section) => section.id === view.id)?.names;
    dialogs.open(
      <TextsDialog
        title={text("section-name-title", { name: nameOf(view.section) })}
        texts={byLanguage(names)}
        close={dialogs.close}
        onSubmit={(name) => execute({ op: "rename", object: view.id, name })}
      />,
    );
  };
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
                </div>
                {manage && (
                  <ActionControl
                    allowance={manage}
                    label={text("rename-of", { name })}
                    icon={<Edit />}
                    iconOnly
                    quiet
                    size="S"
                    onPress={() => rename(view)}
                  />
                )}
                <Switch
                  aria-label={text("section-in-use", { name })}
                  isSelected={view.inUse}
                  isDisabled={always || !manage?.allowed}
                  onChange={(value) => void deed.run({ op: "use-section", section: view.section, value })}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </Page>
  );
}
