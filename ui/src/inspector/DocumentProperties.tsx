import Edit from "@react-spectrum/s2/icons/Edit";
import { allowanceOf } from "../api/allowance";
import type { ActionState, DocumentDetails, Object as Thing } from "../api/bindings";
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

/** A document's number. */
export function NumberProperty({ thing, of: { number } }: Omit<Props, "deed">) {
  const text = useText();
  const dialogs = useDialogs();
  const execute = useExecute();
  const { close } = dialogs;
  const edit = allowanceOf(thing.actions, "edit");
  const open = () =>
    dialogs.open(
      <OneTextDialog
        title={text("document-number-title", { name: thing.name.text })}
        label={text("document-number")}
        action={text("save")}
        initial={number}
        optional
        close={close}
        onSubmit={async (words) => {
          if (words !== number) await execute({ op: "set-number", object: thing.id, number: words });
        }}
      />,
    );
  return (
    <Property
      label={text("document-number")}
      action={<Pencil edit={edit} label={text("document-number-edit")} open={open} />}
    >
      {number || <span className={styles.missing}>{text("not-set")}</span>}
    </Property>
  );
}

function Pencil({ edit, label, open }: { edit: ActionState | undefined; label: string; open: () => void }) {
  return (
    edit && <ActionControl allowance={edit} label={label} icon={<Edit />} iconOnly quiet size="S" onPress={open} />
  );
}

/** With which template a document was begun, and whether it is one. */
export function TemplateProperties({ thing, of, deed }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const refused = useViewingRefusal();
  const { close } = dialogs;
  const { template } = of;
  const edit = allowanceOf(thing.actions, "edit");
  const openTemplate = () => dialogs.open(<DocumentTemplateDialog thing={thing} close={close} />);
  const offer = (value: boolean) => {
    if (refused()) return;
    if (value) openTemplate();
    else void deed.run({ op: "set-document-template", document: thing.id, template: null });
  };
  return (
    <>
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
            action={<Pencil edit={edit} label={text("document-template-edit")} open={openTemplate} />}
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
