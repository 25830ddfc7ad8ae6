import { ActionButton } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Close from "@react-spectrum/s2/icons/Close";
import { useRead } from "../../api/client";
import { ObjectLink } from "../../components/ObjectLink";
import { Tool } from "../../components/Tool";
import { useDialogs } from "../../dialogs/DialogHost";
import { useText } from "../../i18n/text";
import { ElementLinkDialog } from "./ElementLinkDialog";
import type { StepRow } from "./rows";
import type { StepChanges } from "./stepChanges";
import styles from "./steps.module.css";

/** What a step is linked to: instructions, risks, metrics, other processes. What one may not know of is not named. */
export function LinkCell({ row, changes }: { row: StepRow; changes: StepChanges | null }) {
  const text = useText();
  const dialogs = useDialogs();
  const { id, links } = row;
  const step = row.name || text("unnamed");
  const { data } = useRead("object_names", { ids: links.map(({ object }) => object) }, { enabled: links.length > 0 });
  const known = links.length > 0 ? (data ?? []) : [];
  return (
    <>
      <ul className={styles.links}>
        {known.map((object) => (
          <li key={object.id}>
            <ObjectLink of={object} />
            {changes && (
              <ActionButton
                isQuiet
                size="XS"
                aria-label={text("link-remove", { name: object.name.text })}
                onPress={() =>
                  changes.setLinks(
                    id,
                    links.filter((link) => link.object !== object.id),
                  )
                }
              >
                <Close />
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <Tool
          size="XS"
          label={text("steps-link-add", { step })}
          onPress={() =>
            dialogs.open(
              <ElementLinkDialog
                step={step}
                linked={links.map(({ object }) => object)}
                close={dialogs.close}
                onSubmit={(object) => changes.setLinks(id, [...links, { object }])}
              />,
            )
          }
        >
          <Add />
        </Tool>
      )}
    </>
  );
}
