import { ActionButton, CloseButton, Menu, MenuItem, MenuTrigger, Text } from "@react-spectrum/s2";
import Archive from "@react-spectrum/s2/icons/Archive";
import Calendar from "@react-spectrum/s2/icons/Calendar";
import Delete from "@react-spectrum/s2/icons/Delete";
import Export from "@react-spectrum/s2/icons/Export";
import FolderMoveTo from "@react-spectrum/s2/icons/FolderMoveTo";
import Lock from "@react-spectrum/s2/icons/Lock";
import Restore from "@react-spectrum/s2/icons/Undo";
import User from "@react-spectrum/s2/icons/User";
import { type ComponentType, useDeferredValue } from "react";
import type { Deed, DocumentForm, Id } from "../api/bindings";
import { useRead } from "../api/client";
import { FORMS } from "../content/ExportMenu";
import { useText } from "../i18n/text";
import styles from "./list.module.css";

const ICONS: Record<Deed, ComponentType> = {
  move: FolderMoveTo,
  "set-responsible": User,
  "set-review-interval": Calendar,
  archive: Archive,
  restore: Restore,
  delete: Delete,
};

interface Props {
  ids: ReadonlySet<Id>;
  onDeed: (deed: Deed) => void;
  onExport: (form: DocumentForm) => void;
  onClear: () => void;
}

/** How many rows are chosen, and what can be done with them. What may be done with none of them has a padlock. */
export function SelectionBar({ ids, onDeed, onExport, onClear }: Props) {
  const text = useText();
  const objects = [...useDeferredValue(ids)];
  const { data } = useRead("list_deeds", { objects }, { keep: true, droppable: true, enabled: objects.length > 0 });
  const count = ids.size;
  return (
    <section aria-label={text("list-chosen", { count })} className={styles.selection}>
      <CloseButton size="S" aria-label={text("list-choose-none")} onPress={onClear} />
      <strong role="status">{text("list-chosen", { count })}</strong>
      {(data ?? []).map(({ deed, objects, refused }) => {
        const Icon = objects.length === 0 ? Lock : ICONS[deed];
        const lacking = refused.reduce((sum, { count }) => sum + count, 0);
        const name = text(`list-deed-${deed}`);
        return (
          <ActionButton
            key={deed}
            size="S"
            aria-label={lacking > 0 ? text("list-deed-some", { deed: name, count: lacking }) : name}
            onPress={() => onDeed(deed)}
          >
            <Icon />
            <Text>{name}</Text>
          </ActionButton>
        );
      })}
      <MenuTrigger>
        <ActionButton size="S">
          <Export />
          <Text>{text("list-export")}</Text>
        </ActionButton>
        <Menu aria-label={text("list-export")} onAction={(form) => onExport(form as DocumentForm)}>
          {FORMS.map((form) => (
            <MenuItem key={form} id={form} textValue={text(`doc-export-${form}`)}>
              <Text slot="label">{text(`doc-export-${form}`)}</Text>
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
    </section>
  );
}
