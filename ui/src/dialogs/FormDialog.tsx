import { Button, ButtonGroup, Content, Dialog, Form, Heading, InlineAlert } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { useFailureWords } from "../api/failureWords";
import { useSubmit } from "../components/useSubmit";
import { useText } from "../i18n/text";

interface Props {
  title: string;
  /** What the button that does it says. */
  action: string;
  children: ReactNode;
  /** The action waits until this is true. */
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

  return (
    <Dialog size={size}>
      <Heading slot="title">{title}</Heading>
      <Content>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {failure && (
            <InlineAlert variant="negative" autoFocus>
              <Heading>{text("not-done")}</Heading>
              <Content>{words(failure)}</Content>
            </InlineAlert>
          )}
          {children}
          {/* Enter in a field submits a form only when it has a button for that. */}
          <button type="submit" hidden />
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={close}>
          {text("cancel")}
        </Button>
        <Button variant="accent" isPending={working} isDisabled={!ready} onPress={submit}>
          {action}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
