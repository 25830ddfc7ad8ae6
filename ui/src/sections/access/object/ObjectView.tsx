import { Button, Picker, PickerItem, Text } from "@react-spectrum/s2";
import Back from "@react-spectrum/s2/icons/ChevronLeft";
import Search from "@react-spectrum/s2/icons/Search";
import type { Action, Id } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { useFailureWords } from "../../../api/failureWords";
import { capital } from "../../../components/capital";
import { EmptyState } from "../../../components/EmptyState";
import { KindIcon } from "../../../components/KindIcon";
import { Waiting } from "../../../components/Waiting";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useText } from "../../../i18n/text";
import styles from "../access.module.css";
import { ChooseObjectDialog, ChoosePersonDialog } from "../pick/ChooseDialogs";
import { goToAccess, useAccessPlace } from "../place";
import { useScope } from "../useTabs";
import { WhyAnswer } from "../why/WhyAnswer";
import { useAccessWords } from "../words";
import own from "./object.module.css";
import { WhoList } from "./WhoList";

/** Who may do an action on an object; for one of them, why. */
export default function ObjectView() {
  const text = useText();
  const dialogs = useDialogs();
  const { parts } = useAccessPlace();
  const [object = null, action = null, user = null] = parts;
  const choose = () =>
    dialogs.open(<ChooseObjectDialog close={dialogs.close} onChoose={(id) => goToAccess("object", [id])} />);
  if (!object) {
    return (
      <EmptyState
        Illustration={Search}
        title={text("who-choose")}
        actions={
          <Button variant="accent" onPress={choose}>
            {text("choose-object")}
          </Button>
        }
      >
        {text("who-lead")}
      </EmptyState>
    );
  }
  return <OfObject object={object} action={action as Action | null} user={user} onChoose={choose} />;
}

interface Props {
  object: Id;
  action: Action | null;
  user: Id | null;
  onChoose: () => void;
}

function OfObject({ object, action, user, onChoose }: Props) {
  const text = useText();
  const words = useAccessWords();
  const failureWords = useFailureWords();
  const dialogs = useDialogs();
  const scope = useScope();
  const { data: who, error } = useRead("access_who", { object, action, query: "", from: 0, count: 0 }, { keep: true });
  const another = (
    <Button variant="secondary" onPress={onChoose}>
      <Search />
      <Text>{text("choose-another")}</Text>
    </Button>
  );
  if (error) return <EmptyState Illustration={Search} title={failureWords(error)} actions={another} />;
  if (!who) return <Waiting />;
  const askWhy = () =>
    dialogs.open(
      <ChoosePersonDialog
        title={text("why-whom")}
        close={dialogs.close}
        onChoose={(id) => goToAccess("object", [object, who.action, id])}
      />,
    );
  return (
    <>
      <header className={styles.head}>
        <div className={own.subject}>
          <small>{who.path.map(words.name).join(" › ")}</small>
          <h2>
            <KindIcon kind={who.object.kind} />
            {words.name(who.object)}
          </h2>
        </div>
        <div className={styles.tools}>
          <Picker
            label={text("the-action")}
            labelPosition="side"
            selectedKey={who.action}
            onSelectionChange={(key) => goToAccess("object", [object, String(key), user], { replace: true })}
          >
            {who.actions.map((name) => (
              <PickerItem key={name} id={name}>
                {capital(words.action(name))}
              </PickerItem>
            ))}
          </Picker>
          {scope?.others && (
            <Button variant="secondary" onPress={askWhy}>
              {text("why-whom")}
            </Button>
          )}
          {another}
        </div>
      </header>
      {user ? (
        <div className={styles.body}>
          <Button variant="secondary" size="S" onPress={() => goToAccess("object", [object, who.action])}>
            <Back />
            <Text>{text("who-back")}</Text>
          </Button>
          <WhyAnswer user={user} action={who.action} object={object} />
        </div>
      ) : (
        <WhoList object={object} action={who.action} />
      )}
    </>
  );
}
