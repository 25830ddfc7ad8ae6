import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { ActionState } from "../api/bindings";
import { LockExplanation } from "../components/Locked";
import { useText } from "../i18n/text";
import { WhyDialog } from "../sections/access/why/WhyDialog";
import { useDialogs } from "./DialogHost";

/** Why something in a menu is locked. */
export function LockDialog({ of, name, close }: { of: ActionState; name: string; close: () => void }) {
  const text = useText();
  const dialogs = useDialogs();
  const showWhy = () => dialogs.open(<WhyDialog action={of.action} object={of.object} close={dialogs.close} />);
  return (
    <Dialog size="S">
      <Heading slot="title">{text("locked-title-of", { name })}</Heading>
      <Content>
        <LockExplanation of={of} heading={false} onWhy={showWhy} />
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={close} autoFocus>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
