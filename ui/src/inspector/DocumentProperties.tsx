import Edit from "@react-spectrum/s2/icons/Edit";
import { allowanceOf } from "../api/allowance";
import type { DocumentDetails, Object as Thing } from "../api/bindings";
import { type Deed, useExecute } from "../api/execute";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { ActionControl } from "../components/Locked";
import { ObjectLink } from "../components/ObjectLink";
import { SettingSwitch } from "../components/SettingSwitch";
import { useDialogs } from "../dialogs/DialogHost";
import { DocumentTemplateDialog, OneTextDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import styles from "./inspector.module.css";
import { Property } from "./Part";

interface Props {
  thing: Thing;
  of: DocumentDetails;
  deed: Deed;
}

/** What only documents have: a number, the template they were begun with, and whether they are one. */
export function DocumentProperties({ thing, of, deed }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const execute = useExecute();
  const refused = useViewingRefusal();
  const { close } = dialogs;
  const { template } = of;
  const edit = allowanceOf(thing.actions, "edit");
  const pencil = (label: string, open: () => void) =>
    edit && <ActionControl allowance={edit} label={label} icon={<Edit />} iconOnly quiet size="S" onPress={open} />;
  const openTemplate = () => dialogs.open(<DocumentTemplateDialog thing={thing} close={close} />);
  const openNumber = () =>
    dialogs.open(
      <OneTextDialog
        title={text("document-number-title", { name: thing.name.text })}
        label={text("document-number")}
        action={text("save")}
        initial={of.number}
        optional
        close={close}
        onSubmit={async (number) => {
          if (number !== of.number) await execute({ op: "set-number", object: thing.id, number });
        }}
      />,
    );
  const offer = (value: boolean) => {
    if (refused()) return;
    if (value) openTemplate();
    else void deed.run({ op: "set-document-template", document: thing.id, template: null });
  };
  return (
    <>
      <Property label={text("document-number")} action={pencil(text("document-number-edit"), openNumber)}>
        {of.number || <span className={styles.missing}>{text("not-set")}</span>}
      </Property>
      {of.begunWith && (
        <Property label={text("document-begun-with")}>
          <ObjectLink of={of.begunWith} className={styles.object} />
        </Property>
      )}
      <div className={styles.property}>
        <dt>{text("document-template-offered")}</dt>
        <dd>
          <SettingSwitch
            allowance={edit}
            label={text("document-template-offered")}
            value={template !== null}
            onChange={offer}
          />
        </dd>
      </div>
      {template && (
        <>
          {thing.approved === null && <p className={styles.missing}>{text("document-template-unapproved")}</p>}
          <Property
            label={text("document-template-numbering")}
            action={pencil(text("document-template-edit"), openTemplate)}
          >
            {template.numbering || <span className={styles.missing}>{text("document-template-unnumbered")}</span>}
          </Property>
          {template.requiredHeadings && template.requiredHeadings.length > 0 && (
            <Property label={text("document-template-headings")}>{template.requiredHeadings.join("\n")}</Property>
          )}
        </>
      )}
    </>
  );
}
