import { Button, Text } from "@react-spectrum/s2";
import Close from "@react-spectrum/s2/icons/Close";
import Compare from "@react-spectrum/s2/icons/Compare";
import Search from "@react-spectrum/s2/icons/Search";
import User from "@react-spectrum/s2/icons/User";
import Eye from "@react-spectrum/s2/icons/Visibility";
import { allowanceOf } from "../../../api/allowance";
import type { PersonRights, Whose } from "../../../api/bindings";
import { call, useRead } from "../../../api/client";
import { useDeed } from "../../../api/execute";
import { useFailureWords } from "../../../api/failureWords";
import { idOf } from "../../../api/types";
import { useSection } from "../../../app/SessionContext";
import { Badge } from "../../../components/Badge";
import { capital } from "../../../components/capital";
import { DeedNotice } from "../../../components/DeedNotice";
import { EmptyState } from "../../../components/EmptyState";
import { Waiting } from "../../../components/Waiting";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useFormat } from "../../../i18n/format";
import { useLanguage, useText } from "../../../i18n/text";
import styles from "../access.module.css";
import { ChoosePersonDialog } from "../pick/ChooseDialogs";
import { goToAccess, useAccessPlace } from "../place";
import { OwnRights } from "../Refused";
import { useScope } from "../useTabs";
import { useAccessWords } from "../words";
import own from "./person.module.css";
import { SectionList } from "./SectionList";

/** Everything that one user may do, with where it comes from; or two users side by side. */
export default function PersonView() {
  const failureWords = useFailureWords();
  const { parts } = useAccessPlace();
  const scope = useScope();
  const [user = null, other = null] = parts;
  const { data, error } = useRead("access_person", { user, other }, { keep: true });
  if (error) {
    const way = scope?.others ? <Pick of={null} /> : <OwnRights />;
    return <EmptyState Illustration={User} title={failureWords(error)} actions={way} />;
  }
  if (!data || !scope) return <Waiting />;
  return <Shown rights={data} mayChoose={scope.others} />;
}

function Shown({ rights, mayChoose }: { rights: PersonRights; mayChoose: boolean }) {
  const text = useText();
  const deed = useDeed();
  const format = useFormat();
  const user = idOf(rights.user.user.party);
  const name = rights.user.user.name.text;
  return (
    <>
      <header className={styles.head}>
        <div className={own.people} data-compared={rights.other !== null || undefined}>
          <Card of={rights.user} />
          {rights.other && <Card of={rights.other} compared />}
        </div>
        <div className={styles.tools}>
          {mayChoose && <Pick of={rights} />}
          {/* Of two it would not be clear through whose eyes. */}
          {rights.mayViewAs && !rights.other && (
            <Button
              variant="secondary"
              onPress={() => void deed.attempt(() => call("view_as", { user }))}
              aria-label={text("view-as-of", { name })}
            >
              <Eye />
              <Text>{text("view-as")}</Text>
            </Button>
          )}
        </div>
      </header>
      <DeedNotice deed={deed} />
      {rights.leftOut > 0 && (
        <p className={styles.note}>
          {text("rights-left-out", { count: rights.leftOut, number: format.number(rights.leftOut) })}
        </p>
      )}
      <StrategiesUntold of={rights} />
      {rights.sections.length === 0 ? (
        <EmptyState Illustration={User} title={text("may-nothing", { name })}>
          {rights.user.user.archived && !rights.other && text("why-user-archived")}
        </EmptyState>
      ) : (
        <SectionList rights={rights} />
      )}
    </>
  );
}

/**
 * That rights in strategies are kept from whoever looks. The sentence depends on who looks alone, as the backend says
 * it, and never on whose rights are shown: else it would tell whether they have any.
 */
function StrategiesUntold({ of }: { of: PersonRights }) {
  const text = useText();
  const strategy = useSection("strategy");
  const preview = strategy && allowanceOf(strategy.actions, "preview");
  const own = of.user.own && (of.other?.own ?? true);
  if (own || !strategy?.inUse || !preview || preview.allowed) return null;
  return <p className={styles.note}>{text("strategies-untold")}</p>;
}

/** Choosing whose rights are shown, and beside whose. */
function Pick({ of }: { of: PersonRights | null }) {
  const text = useText();
  const dialogs = useDialogs();
  const user = of && idOf(of.user.user.party);
  const other = of?.other ? idOf(of.other.user.party) : null;
  const choose = () =>
    dialogs.open(
      <ChoosePersonDialog
        title={text("choose-person")}
        close={dialogs.close}
        onChoose={(id) => goToAccess("person", [id, id === other ? null : other])}
      />,
    );
  const compare = () =>
    dialogs.open(
      <ChoosePersonDialog
        title={text("compare-with")}
        except={user ? [user] : []}
        close={dialogs.close}
        onChoose={(id) => goToAccess("person", [user, id])}
      />,
    );
  return (
    <>
      <Button variant="secondary" onPress={choose}>
        <Search />
        <Text>{text("choose-person")}</Text>
      </Button>
      {of && (
        <Button variant="secondary" onPress={compare}>
          <Compare />
          <Text>{text("compare-with")}</Text>
        </Button>
      )}
      {other && (
        <Button variant="secondary" onPress={() => goToAccess("person", [user])}>
          <Close />
          <Text>{text("compare-end")}</Text>
        </Button>
      )}
    </>
  );
}

function Card({ of, compared }: { of: Whose; compared?: boolean }) {
  const { text, textIfKnown } = useLanguage();
  const words = useAccessWords();
  const format = useFormat();
  return (
    <div className={own.card} data-compared={compared || undefined}>
      <h2>
        {of.user.name.text}
        {of.own && <span className={styles.soft}> ({text("you")})</span>}
      </h2>
      <p>
        {of.title.text && <span>{of.title.text}</span>}
        {of.user.archived && <Badge tone="warn">{text("archived-short")}</Badge>}
        {of.flags.map((flag) => (
          <Badge key={flag} tone="info">
            {capital(textIfKnown(`role-${flag}`) ?? flag)}
          </Badge>
        ))}
      </p>
      {of.groups.length > 0 && (
        <p>
          <span className={styles.soft}>{text("groups")}:</span> {format.list(of.groups.map(words.name))}
        </p>
      )}
      {of.teams.length > 0 && (
        <p>
          <span className={styles.soft}>{text("teams")}:</span> {format.list(of.teams.map(words.name))}
        </p>
      )}
    </div>
  );
}
