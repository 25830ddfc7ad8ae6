import { Checkbox } from "@react-spectrum/s2";
import { useState } from "react";
import type { Object as Thing } from "../api/bindings";
import { useRead } from "../api/client";
import { inLanguage } from "../api/types";
import { openHere } from "../app/objectPlace";
import { useSession } from "../app/SessionContext";
import { RequiredField } from "../components/RequiredField";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";
import { useDuplicate } from "./useDuplicate";

/** A copy of a process or document beside it, which is opened once it is there. */
export function DuplicateDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const { language } = useSession();
  const duplicate = useDuplicate();
  const [name, setName] = useState(() => text("duplicate-name", { name: thing.name.text }));
  const [withBranch, setWithBranch] = useState(true);
  const below = useRead("children", { of: thing.id, from: 0, count: 1 }, { enabled: thing.kind === "process" });
  const count = below.data?.total ?? 0;
  return (
    <FormDialog
      title={text("duplicate-title", { name: thing.name.text })}
      action={text("duplicate")}
      ready={name.trim() !== ""}
      close={close}
      onSubmit={async () => {
        const names = inLanguage(thing.names, language, name.trim());
        openHere(await duplicate({ object: thing.id, under: null, name: names, withBranch }));
      }}
    >
      <RequiredField label={text("name")} value={name} onChange={setName} autoFocus />
      {count > 0 && (
        <Checkbox isSelected={withBranch} onChange={setWithBranch}>
          {text("duplicate-branch", { count })}
        </Checkbox>
      )}
    </FormDialog>
  );
}
