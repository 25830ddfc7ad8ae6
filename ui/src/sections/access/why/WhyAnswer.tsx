import Allowed from "@react-spectrum/s2/icons/CheckmarkCircle";
import Lock from "@react-spectrum/s2/icons/Lock";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { Action, Id, Why } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { useFailureWords } from "../../../api/failureWords";
import { EmptyState } from "../../../components/EmptyState";
import { Waiting } from "../../../components/Waiting";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import { useAccessWords } from "../words";
import { Suggestions } from "./Suggestions";
import { WhyPicture } from "./WhyPicture";
import styles from "./why.module.css";

interface Props {
  /** Absent: whoever looks. */
  user: Id | null;
  action: Action;
  object: Id;
  /** Called where the answer leads away from here. */
  onLeave?: () => void;
}

/** May they, through what, or what it would take. */
export function WhyAnswer({ user, action, object, onLeave }: Props) {
  const text = useText();
  const failureWords = useFailureWords();
  const { data: why, error } = useRead("access_why", { user, action, object });
  if (error) return <EmptyState Illustration={Lock} title={failureWords(error)} />;
  if (!why) return <Waiting />;
  return (
    <div className={styles.answer}>
      <Verdict why={why} />
      <WhyPicture why={why} />
      {why.allowed && <Ways why={why} />}
      {!why.allowed && <Denied why={why} />}
      {why.maySuggest && (
        <section className={styles.part} aria-label={text("suggestions")}>
          <h3>{text("suggestions")}</h3>
          <Suggestions args={{ user, action, object }} name={why.user.name.text} onLeave={onLeave} />
        </section>
      )}
    </div>
  );
}

function Verdict({ why }: { why: Why }) {
  const text = useText();
  const words = useAccessWords();
  const of = { name: why.user.name.text, action: words.action(why.action), object: words.name(why.object) };
  const says = why.own
    ? text(why.allowed ? "verdict-you-may" : "verdict-you-may-not", of)
    : text(why.allowed ? "verdict-may" : "verdict-may-not", of);
  return (
    <div className={styles.verdict} data-allowed={why.allowed} role="status">
      <span aria-hidden="true">
        {why.allowed ? <Allowed styles={iconStyle({ size: "M" })} /> : <Lock styles={iconStyle({ size: "M" })} />}
      </span>
      <p>
        <strong>{says}</strong>
        {why.path.length > 0 && <small>{why.path.map(words.name).join(" › ")}</small>}
      </p>
    </div>
  );
}

/** The same as the picture, as sentences: for reading aloud, and for copying. */
function Ways({ why }: { why: Why }) {
  const text = useText();
  const words = useAccessWords();
  return (
    <section className={styles.part} aria-label={text("why-in-words")}>
      <h3>{text("why-in-words")}</h3>
      {why.below && <p>{text("why-below", { name: words.name(why.below) })}</p>}
      <ol className="selectable">
        {why.ways.map((way, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the ways have no names, and come anew together.
          <li key={at}>{`${why.user.name.text} → ${words.sentence(way, why.below ?? why.object)}`}</li>
        ))}
      </ol>
    </section>
  );
}

function Denied({ why }: { why: Why }) {
  const text = useText();
  const words = useAccessWords();
  const format = useFormat();
  const people = why.helpers.map((helper) => helper.name).slice(0, 4);
  return (
    <section className={styles.part} aria-label={text("why-in-words")}>
      <h3>{text("why-in-words")}</h3>
      {why.user.archived && <p>{text("why-user-archived")}</p>}
      {why.state.archived && <p>{text("why-archived")}</p>}
      {why.state.unpublished && !why.state.archived && <p>{text("why-unpublished")}</p>}
      {why.holds.length === 0 ? (
        <p>{text("why-holds-nothing", { name: why.user.name.text })}</p>
      ) : (
        <ol className="selectable">
          {why.holds.map(({ way, actions }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ways have no names, and come anew together.
            <li key={at}>
              {`${why.user.name.text} → ${words.sentence(way, why.object)}: ${text("why-allows-only", { actions: words.actions(actions) })}`}
            </li>
          ))}
        </ol>
      )}
      <p>
        {why.missing.length > 0
          ? text("locked-roles-short", { roles: format.or(why.missing.map(words.role)) })
          : text("locked-nobody", { action: words.action(why.action) })}
      </p>
      {why.own && people.length > 0 && <p>{text("locked-help", { people: format.list(people) })}</p>}
    </section>
  );
}
