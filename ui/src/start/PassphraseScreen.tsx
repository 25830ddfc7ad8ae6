import { Button, Content, Form, Heading, InlineAlert, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { useText } from "../i18n/text";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";

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
  const words = useFailureWords();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const isNew = mode === "new";
  const differs = isNew && again !== "" && again !== passphrase;
  const ready = passphrase !== "" && (!isNew || (passphrase.length >= LEAST && again === passphrase));

  const go = async () => {
    if (!ready || working) return;
    setWorking(true);
    setFailure(null);
    try {
      await submit(passphrase);
    } catch (thrown) {
      setFailure(Failure.from(thrown));
      setPassphrase("");
      setAgain("");
    } finally {
      setWorking(false);
    }
  };

  return (
    <StartFrame
      title={text(isNew ? "passphrase-new-title" : "passphrase-title")}
      lead={text(isNew ? "passphrase-new-lead" : "passphrase-lead")}
    >
      {failure && (
        <InlineAlert variant="negative" autoFocus>
          <Heading>{text("not-done")}</Heading>
          <Content>{words(failure)}</Content>
        </InlineAlert>
      )}
      <Form
        size="L"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
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
        />
        {isNew && (
          <TextField
            type="password"
            label={text("passphrase-again")}
            value={again}
            onChange={setAgain}
            autoComplete="off"
            isInvalid={differs}
            errorMessage={text("passphrase-differs")}
            isRequired
          />
        )}
        <div className={styles.deeds}>
          <Button variant="accent" type="submit" isPending={working} isDisabled={!ready}>
            {text("passphrase-go")}
          </Button>
          <Button variant="secondary" onPress={back} isDisabled={working}>
            {text("back")}
          </Button>
        </div>
      </Form>
      {isNew && <p className={styles.advisory}>{text("passphrase-lost")}</p>}
    </StartFrame>
  );
}
