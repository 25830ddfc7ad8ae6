import Add from "@react-spectrum/s2/icons/Add";
import UnLink from "@react-spectrum/s2/icons/UnLink";
import type { Object as Thing } from "../api/bindings";
import type { Deed } from "../api/execute";
import { useObjectName } from "../app/objectName";
import { ActionControl } from "../components/Locked";
import { useDialogs } from "../dialogs/DialogHost";
import { LinkDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import styles from "./inspector.module.css";
import { ObjectRow } from "./ObjectRow";
import { Part } from "./Part";

export function LinksPart({ thing, deed }: { thing: Thing; deed: Deed }) {
  const text = useText();
  const dialogs = useDialogs();
  const nameOf = useObjectName();
  const allowance = thing.actions.find((state) => state.action === "edit");
  if (!allowance && thing.links.length === 0) return null;
  return (
    <Part
      title={text("links")}
      action={
        allowance && (
          <ActionControl
            allowance={allowance}
            label={text("link-add")}
            icon={<Add />}
            iconOnly
            quiet
            size="S"
            onPress={() => dialogs.open(<LinkDialog thing={thing} close={dialogs.close} />)}
          />
        )
      }
    >
      {thing.links.length === 0 && <p className={styles.missing}>{text("links-none")}</p>}
      <ul className={styles.rows}>
        {thing.links.map((link) => (
          <ObjectRow
            key={link.id}
            of={link}
            action={
              allowance?.allowed && (
                <ActionControl
                  allowance={allowance}
                  label={text("link-remove", { name: nameOf(link).text })}
                  icon={<UnLink />}
                  iconOnly
                  quiet
                  size="S"
                  onPress={() => void deed.run({ op: "unlink", object: thing.id, to: link.id })}
                />
              )
            }
          />
        ))}
      </ul>
    </Part>
  );
}
