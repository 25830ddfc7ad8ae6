import { Button, ButtonGroup, Content, Dialog, Form, Heading, InlineAlert } from "@react-spectrum/s2";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useFailureWords } from "../api/failureWords";
import { AskedProvider, goToMissing } from "../components/asked";
import { useSubmit } from "../components/useSubmit";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";

interface Props {
  title: string;
  /** What the button that does it says. */
  action: string;
  children: ReactNode;
  /** Whether all that it needs is there. Where it is not, the button says so at the fields that lack something. */
  ready?: boolean;
  size?: "S" | "M" | "L";
  /** Does it. When it is refused, the dialog stays open and says why, with everything that was written. */
  onSubmit: () => Promise<unknown>;
  close: () => void;
}

export function FormDialog({ title, action, children, ready = true, size = "S", onSubmit, close }: Props) {
  const text = useText();
  const words = useFailureWords();
  const { working, failure, submit } = useSubmit(ready, onSubmit, { onDone: close });
  const submitter = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState(false);
  const [incomplete, setIncomplete] = useState(false);

  return (
    <Dialog size={size}>
      <Heading slot="title">{title}</Heading>
      <Content>
        <AskedProvider value={asked}>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              if (ready) submit();
              else setIncomplete(!goToMissing(event.currentTarget));
            }}
          >
            {failure && (
              <InlineAlert variant="negative" autoFocus>
                <Heading>{text("not-done")}</Heading>
                <Content>{words(failure)}</Content>
              </InlineAlert>
            )}
            {/* Whoever goes on writing is not told again, letter by letter, what is missing. */}
            <div
              className={styles.fields}
              onInput={() => {
                setAsked(false);
                setIncomplete(false);
              }}
            >
              {children}
            </div>
            {incomplete && !ready && (
              <p role="alert" className={styles.incomplete}>
                {text("form-incomplete")}
              </p>
            )}
            {/* Enter in a field presses it, and so does the button below. Fields say what they lack before it submits. */}
            <button ref={submitter} type="submit" hidden onClick={() => flushSync(() => setAsked(!ready))} />
          </Form>
        </AskedProvider>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={close}>
          {text("cancel")}
        </Button>
        <Button variant="accent" isPending={working} onPress={() => submitter.current?.click()}>
          {action}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
