import { TextField } from "@react-spectrum/s2";
import { useState } from "react";
import type { Id, Kind } from "../api/bindings";
import { call } from "../api/client";
import { useExecute } from "../api/execute";
import { openHere } from "../app/objectPlace";
import { useSession } from "../app/SessionContext";
import { useFieldWords } from "../components/useFieldWords";
import { useLanguage } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** A new process, folder or document: it needs a name, and is opened once it is there. */
export function NewObjectDialog({ parent, kind, close }: { parent: Id; kind: Kind; close: () => void }) {
  const { text, textIfKnown } = useLanguage();
  const { language } = useSession();
  const execute = useExecute();
  const fieldWords = useFieldWords();
  const [name, setName] = useState("");
  const title = textIfKnown(`new-${kind}`) ?? text("new-object", { kind: textIfKnown(`kind-${kind}`) ?? kind });
  return (
    <FormDialog
      title={title}
      action={text("create")}
      ready={name.trim() !== ""}
      close={close}
      onSubmit={async () => {
        const id = await call("new_id", {});
        await execute({ op: "create", id, kind, parent, name: { [language]: name.trim() } });
        openHere(id);
      }}
    >
      <TextField label={text("name")} value={name} onChange={setName} isRequired errorMessage={fieldWords} autoFocus />
    </FormDialog>
  );
}
