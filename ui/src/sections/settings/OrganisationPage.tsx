import { allowanceOf } from "../../api/allowance";
import { useRead } from "../../api/client";
import { useDeed, useExecute } from "../../api/execute";
import { useSession } from "../../app/SessionContext";
import { LocalName } from "../../components/LocalName";
import { SettingSwitch } from "../../components/SettingSwitch";
import { TextsEdit } from "../../components/TextsEdit";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import { Page } from "./Page";
import styles from "./settings.module.css";

/** The id under which the organisation's own name is changed. */
const ORGANISATION = "section:settings";

export function OrganisationPage() {
  const text = useText();
  const session = useSession();
  const execute = useExecute();
  const deed = useDeed();
  const { data } = useRead("settings", {});
  if (!data) return <Waiting />;
  const manage = allowanceOf(data.actions, "manage-settings");
  return (
    <Page title={text("settings-organisation")} lead={text("settings-organisation-lead")} deed={deed}>
      <div className={styles.body}>
        <ul className={styles.list}>
          <li className={styles.item}>
            <div className={styles.itemWords}>
              <small>{text("organisation-name")}</small>
              <LocalName of={session.organisation} />
            </div>
            <TextsEdit
              allowance={manage}
              label={text("rename")}
              title={text("organisation-name")}
              texts={data.names}
              onSubmit={(name) => execute({ op: "rename", object: ORGANISATION, name })}
            />
          </li>
          <li className={styles.item}>
            <div className={styles.itemWords}>
              {text("separation-of-duties")}
              <small>{text("separation-of-duties-hint")}</small>
            </div>
            <SettingSwitch
              allowance={manage}
              label={text("separation-of-duties")}
              value={data.separationOfDuties}
              onChange={(value) => void deed.run({ op: "set-separation-of-duties", value })}
            />
          </li>
        </ul>
      </div>
    </Page>
  );
}
