import { useState } from "react";
import type { Id, Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { ObjectFinder } from "../components/ObjectFinder";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

export function LinkDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const execute = useExecute();
  const [to, setTo] = useState<Id | null>(null);
  return (
    <FormDialog
      title={text("link-title", { name: thing.name.text })}
      action={text("link-add")}
      ready={to !== null}
      size="M"
      close={close}
      onSubmit={async () => {
        if (to !== null) await execute({ op: "link", object: thing.id, to });
      }}
    >
      <ObjectFinder
        label={text("find-object")}
        chosen={to}
        onChoose={setTo}
        except={[thing.id, ...thing.links.map(({ id }) => id)]}
      />
    </FormDialog>
  );
}
