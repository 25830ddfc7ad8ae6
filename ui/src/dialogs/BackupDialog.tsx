import { TextField, ToastQueue } from "@react-spectrum/s2";
import { useState } from "react";
import { call } from "../api/client";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";
import { useTask } from "./TaskHost";

/** Where the copy goes, and the passphrase with which another computer can read it. */
export function BackupDialog({ fileName, close }: { fileName: string; close: () => void }) {
  const text = useText();
  const task = useTask();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== passphrase;
  return (
    <FormDialog
      title={text("backup-title")}
      action={text("backup-choose")}
      ready={!differs}
      close={close}
      onSubmit={async () => {
        const path = await call("choose_path", {
          purpose: "new-backup",
          title: text("backup-title"),
          suggestedName: fileName,
        });
        if (!path) return;
        const done = await task(text("backing-up"), () =>
          call("backup", { path, passphrase: passphrase === "" ? null : passphrase }),
        );
        ToastQueue.positive(text(done.thisComputerOnly ? "backed-up-here-only" : "backed-up", { path: done.path }), {
          timeout: 10_000,
        });
      }}
    >
      <p>{text("backup-passphrase-hint")}</p>
      <TextField
        type="password"
        label={text("passphrase-optional")}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="off"
      />
      <TextField
        type="password"
        label={text("passphrase-again")}
        value={again}
        onChange={setAgain}
        autoComplete="off"
        validate={() => (differs ? text("passphrase-differs") : null)}
      />
    </FormDialog>
  );
}
