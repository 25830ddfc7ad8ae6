import { useState } from "react";
import type { Id, Kind } from "../api/bindings";
import { call } from "../api/client";
import { useExecute } from "../api/execute";
import { openHere } from "../app/objectPlace";
import { useSession } from "../app/SessionContext";
import { RequiredField } from "../components/RequiredField";
import { useLanguage } from "../i18n/text";
import { FormDialog } from "./FormDialog";
import { TemplatePicker } from "./TemplatePicker";
import { useDuplicate } from "./useDuplicate";

/**
 * A new process, folder or document: it needs a name, and is opened once it is there. A process or a document may begin
 * with a template.
 */
export function NewObjectDialog({ parent, kind, close }: { parent: Id; kind: Kind; close: () => void }) {
  const { text, textIfKnown } = useLanguage();
  const { language } = useSession();
  const execute = useExecute();
  const duplicate = useDuplicate();
  const [name, setName] = useState("");
  const [template, setTemplate] = useState<Id | null>(null);
  const title = textIfKnown(`new-${kind}`) ?? text("new-object", { kind: textIfKnown(`kind-${kind}`) ?? kind });
  const create = async () => {
    const names = { [language]: name.trim() };
    if (template && kind === "process")
      return await duplicate({ object: template, under: parent, name: names, withBranch: true });
    const id = await call("new_id", {});
    if (template) await execute({ op: "create-from-template", id, template, parent, name: names });
    else await execute({ op: "create", id, kind, parent, name: names });
    return id;
  };
  return (
    <FormDialog
      title={title}
      action={text("create")}
      ready={name.trim() !== ""}
      close={close}
      onSubmit={async () => openHere(await create())}
    >
      <RequiredField label={text("name")} value={name} onChange={setName} autoFocus />
      {(kind === "process" || kind === "document") && (
        <TemplatePicker kind={kind} chosen={template} onChoose={setTemplate} />
      )}
    </FormDialog>
  );
}
