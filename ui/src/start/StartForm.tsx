import { Button, Content, Form, Heading, InlineAlert } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { useFailureWords } from "../api/failureWords";
import { useSubmit } from "../components/useSubmit";
import { useText } from "../i18n/text";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";

interface Props {
  title: string;
  lead: string;
  /** What the button that does it says. */
  action: string;
  /** Whether all that it needs is there; where it is not, the fields say so. */
  ready: boolean;
  onSubmit: () => Promise<unknown>;
  /** It could not be done: what was written wrongly may be forgotten. */
  onFailure?: () => void;
  back: () => void;
  children: ReactNode;
  /** What stands below the form. */
  note?: string;
}

/** A form before a workspace is open. */
export function StartForm({ title, lead, action, ready, onSubmit, onFailure, back, children, note }: Props) {
  const text = useText();
  const words = useFailureWords();
  const { working, failure, submit } = useSubmit(ready, onSubmit, { onFailure });
  return (
    <StartFrame title={title} lead={lead}>
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
          submit();
        }}
      >
        {children}
        <div className={styles.deeds}>
          <Button variant="accent" type="submit" isPending={working}>
            {action}
          </Button>
          <Button variant="secondary" onPress={back} isDisabled={working}>
            {text("back")}
          </Button>
        </div>
      </Form>
      {note && <p className={styles.advisory}>{note}</p>}
    </StartFrame>
  );
}
