import { Button, ButtonGroup, Content, Dialog, Heading, Picker, PickerItem } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { useState } from "react";
import type { Action, Id } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { capital } from "../../../components/capital";
import { useText } from "../../../i18n/text";
import { goToAccess } from "../place";
import { useAccessWords } from "../words";
import { WhyAnswer } from "./WhyAnswer";
import styles from "./why.module.css";

interface Props {
  /** Absent: whoever looks. */
  user?: Id | null;
  /** Asked about at first; absent: seeing it. */
  action?: Action;
  object: Id;
  close: () => void;
}

/** Why somebody may do something, or not, without leaving what one is at. */
export function WhyDialog({ user = null, action: first = "view", object, close }: Props) {
  const text = useText();
  const words = useAccessWords();
  const [action, setAction] = useState<Action>(first);
  const known = useRead("access_why", { user, action, object }, { keep: true }).data?.actions;
  return (
    <Dialog size="XL">
      <Heading slot="title">{text("why-title")}</Heading>
      <Content>
        {known && (
          <div className={styles.choice}>
            <Picker
              label={text("the-action")}
              labelPosition="side"
              styles={style({ width: 320 })}
              selectedKey={action}
              onSelectionChange={(key) => setAction(key as Action)}
            >
              {(known.includes(action) ? known : [action, ...known]).map((name) => (
                <PickerItem key={name} id={name}>
                  {capital(words.action(name))}
                </PickerItem>
              ))}
            </Picker>
          </div>
        )}
        <WhyAnswer user={user} action={action} object={object} onLeave={close} />
      </Content>
      <ButtonGroup>
        <Button
          variant="secondary"
          onPress={() => {
            close();
            goToAccess("object", [object, action, user]);
          }}
        >
          {text("why-open")}
        </Button>
        <Button variant="accent" onPress={close} autoFocus>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}

export default WhyDialog;
