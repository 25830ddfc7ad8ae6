import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";

interface Props {
  title: string;
  /** Absent: there is nothing to be done. */
  action?: string;
  onSubmit?: () => Promise<unknown>;
  children: ReactNode;
  close: () => void;
}

/** What can be done to some of what was chosen only, or to nothing of it, and why. */
export function ManyDialog({ title, action, onSubmit, children, close }: Props) {
  const text = useText();
  if (action && onSubmit)
    return (
      <FormDialog title={title} action={action} size="M" onSubmit={onSubmit} close={close}>
        {children}
      </FormDialog>
    );
  return (
    <Dialog size="M">
      <Heading slot="title">{title}</Heading>
      <Content>{children}</Content>
      <ButtonGroup>
        <Button variant="accent" onPress={close} autoFocus>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
