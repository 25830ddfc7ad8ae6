import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import { useText } from "../i18n/text";

interface Props {
  title: string;
  size: "L" | "XL";
  children: ReactNode;
  close: () => void;
}

/** A dialog in which each change is kept at once: there is nothing left to confirm at its end. */
export function DoneDialog({ title, size, children, close }: Props) {
  const text = useText();
  return (
    <Dialog size={size}>
      <Heading slot="title">{title}</Heading>
      <Content>{children}</Content>
      <ButtonGroup>
        <Button variant="accent" onPress={close}>
          {text("done")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
