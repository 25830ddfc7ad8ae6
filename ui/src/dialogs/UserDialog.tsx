import { Checkbox, CheckboxGroup, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { allowanceOf } from "../api/allowance";
import type { Flag, Intent, UserRow } from "../api/bindings";
import { call } from "../api/client";
import { useExecute } from "../api/execute";
import { inLanguage } from "../api/types";
import { useSession } from "../app/SessionContext";
import { capital } from "../components/capital";
import { LockExplanation } from "../components/Locked";
import { RequiredField } from "../components/RequiredField";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

const FLAGS: Flag[] = ["administrator", "auditor", "facilitator"];

/** A user's details and flags; without a user, a new one. All changes are one command: all of them or none. */
export function UserDialog({ user, close }: { user: UserRow | null; close: () => void }) {
  const text = useText();
  const { language } = useSession();
  const execute = useExecute();
  const fieldWords = useFieldWords();
  const before = FLAGS.filter((flag) => user?.[flag]);
  const [name, setName] = useState(user?.name.text ?? "");
  const [email, setEmail] = useState(user?.email ?? "");
  const [phone, setPhone] = useState(user?.phone ?? "");
  const [title, setTitle] = useState(user?.title.text ?? "");
  const [flags, setFlags] = useState<Flag[]>(before);
  const setFlagsAllowed = user ? allowanceOf(user.actions, "set-flags") : undefined;

  const submit = async () => {
    const changes: Intent[] = [];
    let id = user?.id;
    if (user === null) {
      id = await call("new_id", {});
      changes.push({
        op: "create-user",
        id,
        name: name.trim(),
        email: email.trim(),
        phone: phone.trim(),
        title: title.trim(),
      });
    } else {
      const changed = {
        ...(name.trim() !== user.name.text && { name: inLanguage(user.names, language, name.trim()) }),
        ...(email.trim() !== user.email && { email: email.trim() }),
        ...(phone.trim() !== user.phone && { phone: phone.trim() }),
        ...(title.trim() !== user.title.text && { title: inLanguage(user.titles, language, title.trim()) }),
      };
      if (Object.keys(changed).length > 0) changes.push({ op: "edit-user", user: user.id, ...changed });
    }
    for (const flag of FLAGS) {
      const value = flags.includes(flag);
      if (id !== undefined && value !== before.includes(flag)) changes.push({ op: "set-flag", user: id, flag, value });
    }
    const [only, ...more] = changes;
    if (only) await execute(more.length === 0 ? only : { op: "all", changes });
  };

  return (
    <FormDialog
      title={user ? text("user-edit", { name: user.name.text }) : text("user-new")}
      action={user ? text("save") : text("create")}
      ready={name.trim() !== ""}
      size="M"
      close={close}
      onSubmit={submit}
    >
      <RequiredField label={text("name")} value={name} onChange={setName} autoFocus />
      <TextField label={text("job-title")} value={title} onChange={setTitle} />
      <TextField label={text("email")} type="email" errorMessage={fieldWords} value={email} onChange={setEmail} />
      <TextField label={text("phone")} type="tel" value={phone} onChange={setPhone} />
      <CheckboxGroup
        label={text("flags")}
        value={flags}
        onChange={(chosen) => setFlags(FLAGS.filter((flag) => chosen.includes(flag)))}
        isDisabled={setFlagsAllowed?.allowed === false}
      >
        {FLAGS.map((flag) => (
          <Checkbox key={flag} value={flag}>
            {capital(text(`role-${flag}`))}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {setFlagsAllowed?.allowed === false && <LockExplanation of={setFlagsAllowed} />}
    </FormDialog>
  );
}
