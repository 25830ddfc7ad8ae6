import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { ActionState } from "../api/bindings";
import { LockExplanation } from "../components/Locked";
import { useText } from "../i18n/text";

/** Why something in a menu is locked. */
export function LockDialog({ of, name, close }: { of: ActionState; name: string; close: () => void }) {
  const text = useText();
  return (
    <Dialog size="S">
      <Heading slot="title">{text("locked-title-of", { name })}</Heading>
      <Content>
        <LockExplanation of={of} heading={false} />
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={close} autoFocus>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
