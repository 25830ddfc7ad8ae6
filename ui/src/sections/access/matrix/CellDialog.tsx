import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { Action } from "../../../api/bindings";
import { capital } from "../../../components/capital";
import { useLanguage } from "../../../i18n/text";
import styles from "./matrix.module.css";

interface Props {
  /** The group or role. */
  subject: string;
  object: string;
  actions: Action[];
  close: () => void;
}

/** What a group or role allows with an object, in words. */
export function CellDialog({ subject, object, actions, close }: Props) {
  const { text, textIfKnown } = useLanguage();
  return (
    <Dialog size="S">
      <Heading slot="title">{text("matrix-cell-title", { subject, object })}</Heading>
      <Content>
        {actions.length === 0 ? (
          <p>{capital(text("matrix-nothing"))}</p>
        ) : (
          <ul className={styles.actions}>
            {actions.map((action) => (
              <li key={action}>{capital(textIfKnown(`action-${action}`) ?? action)}</li>
            ))}
          </ul>
        )}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={close}>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
