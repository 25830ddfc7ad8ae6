import { ActionButton } from "@react-spectrum/s2";
import Close from "@react-spectrum/s2/icons/Close";
import { useState } from "react";
import type { Id } from "../../api/bindings";
import { useRead } from "../../api/client";
import { ObjectFinder } from "../../components/ObjectFinder";
import { ObjectLink } from "../../components/ObjectLink";
import { FormDialog } from "../../dialogs/FormDialog";
import { useText } from "../../i18n/text";
import styles from "../steps/steps.module.css";

interface Props {
  /** What the element is called. */
  element: string;
  linked: Id[];
  onSubmit: (linked: Id[]) => void;
  close: () => void;
}

/** What an element of a diagram is linked to, with one more or without some. */
export function ElementLinksDialog({ element, linked, onSubmit, close }: Props) {
  const text = useText();
  const [kept, setKept] = useState(linked);
  const [added, setAdded] = useState<Id | null>(null);
  const { data } = useRead("object_names", { ids: linked }, { enabled: linked.length > 0 });
  const known = linked.length > 0 ? (data ?? []).filter(({ id }) => kept.includes(id)) : [];
  return (
    <FormDialog
      title={text("link-title", { name: element })}
      action={text("save")}
      ready={added !== null || kept.length < linked.length}
      size="M"
      close={close}
      onSubmit={async () => onSubmit(added === null ? kept : [...kept, added])}
    >
      {known.length > 0 && (
        <ul className={styles.links} aria-label={text("links")}>
          {known.map((object) => (
            <li key={object.id}>
              <ObjectLink of={object} />
              <ActionButton
                isQuiet
                size="XS"
                aria-label={text("link-remove", { name: object.name.text })}
                onPress={() => setKept(kept.filter((id) => id !== object.id))}
              >
                <Close />
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <ObjectFinder label={text("find-object")} chosen={added} onChoose={setAdded} except={kept} />
    </FormDialog>
  );
}
