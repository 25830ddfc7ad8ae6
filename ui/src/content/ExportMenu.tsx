import { ActionButton, Menu, MenuItem, MenuTrigger, Text } from "@react-spectrum/s2";
import Export from "@react-spectrum/s2/icons/Export";
import type { DocumentForm, Id, Which } from "../api/bindings";
import { call } from "../api/client";
import type { Deed } from "../api/execute";
import { useText } from "../i18n/text";
import { settleWriting } from "../writing/writers";

export const FORMS: readonly DocumentForm[] = ["docx", "md", "json", "html"];

/** Saves a text as a file of its own, in the form that one chooses. */
export function ExportMenu({ object, which, deed }: { object: Id; which: Which; deed: Deed }) {
  const text = useText();
  const title = text("doc-export");
  const save = async (form: DocumentForm) => {
    // What was written last is in the file, too.
    await settleWriting();
    await call("save_document", { object, which, form, title });
  };
  return (
    <MenuTrigger>
      <ActionButton size="S" isQuiet>
        <Export />
        <Text>{title}</Text>
      </ActionButton>
      <Menu aria-label={title} onAction={(form) => void deed.attempt(() => save(form as DocumentForm))}>
        {FORMS.map((form) => (
          <MenuItem key={form} id={form} textValue={text(`doc-export-${form}`)}>
            <Text slot="label">{text(`doc-export-${form}`)}</Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
