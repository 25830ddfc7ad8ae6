import { TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import { StartForm } from "./StartForm";

interface Props {
  /** `new`: there is no keyring here, and a passphrase is to be chosen; `known`: it was chosen before. */
  mode: "new" | "known";
  submit: (passphrase: string) => Promise<void>;
  back: () => void;
}

const LEAST = 8;

/** Where the system has no keyring, a passphrase protects what is kept on this machine. */
export function PassphraseScreen({ mode, submit, back }: Props) {
  const text = useText();
  const fieldWords = useFieldWords();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const isNew = mode === "new";
  const ready = passphrase !== "" && (!isNew || (passphrase.length >= LEAST && again === passphrase));

  const forget = () => {
    setPassphrase("");
    setAgain("");
  };

  return (
    <StartForm
      title={text(isNew ? "passphrase-new-title" : "passphrase-title")}
      lead={text(isNew ? "passphrase-new-lead" : "passphrase-lead")}
      action={text("passphrase-go")}
      ready={ready}
      onSubmit={() => submit(passphrase)}
      onFailure={forget}
      back={back}
      note={isNew ? text("passphrase-lost") : undefined}
    >
      <TextField
        type="password"
        label={text("passphrase")}
        description={isNew ? text("passphrase-rule", { least: LEAST }) : undefined}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="off"
        autoFocus
        isRequired
        validate={(words) => (isNew && words.length < LEAST ? text("passphrase-rule", { least: LEAST }) : null)}
        errorMessage={fieldWords}
      />
      {isNew && (
        <TextField
          type="password"
          label={text("passphrase-again")}
          value={again}
          onChange={setAgain}
          autoComplete="off"
          validate={(words) => (words === passphrase ? null : text("passphrase-differs"))}
          errorMessage={fieldWords}
          isRequired
        />
      )}
    </StartForm>
  );
}
