import { Button } from "@react-spectrum/s2";
import type { Intent, Suggested, WhyArgs } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { useSession } from "../../../app/SessionContext";
import { Waiting } from "../../../components/Waiting";
import { useFormat } from "../../../i18n/format";
import { useLanguage, useText } from "../../../i18n/text";
import { goToAccess } from "../place";
import { addChange, useDraftOwner } from "../what-if/draft";
import { useAccessWords } from "../words";
import styles from "./why.module.css";

interface Props {
  args: WhyArgs;
  /** The user's name. */
  name: string;
  onLeave?: () => void;
}

/** The smallest changes that would give the right, each tried on a copy; they are carried on in "what if". */
export function Suggestions({ args, name, onLeave }: Props) {
  const text = useText();
  const words = useSuggestionWords(name);
  const session = useSession();
  useDraftOwner(session.path, session.user);
  const { data } = useRead("access_suggestions", args);
  if (!data) {
    return (
      <div className={styles.toCome}>
        <Waiting />
      </div>
    );
  }
  if (data.changes.length === 0) return <p>{text("suggestions-none")}</p>;
  const tryOut = (change: Intent) => {
    addChange(change);
    onLeave?.();
    goToAccess("what-if");
  };
  return (
    <ul className={styles.suggestions}>
      {data.changes.map((suggested) => {
        const what = words.change(suggested);
        return (
          <li key={JSON.stringify(suggested.change)}>
            <div>
              <strong>{what}</strong>
              <small>{words.effect(suggested)}</small>
            </div>
            <Button
              variant="secondary"
              size="S"
              aria-label={text("suggestion-try-of", { change: what })}
              onPress={() => tryOut(suggested.change)}
            >
              {text("suggestion-try")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function useSuggestionWords(name: string) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const words = useAccessWords();
  const change = ({ change, role, group, on }: Suggested): string => {
    const args = {
      name,
      role: role ? words.role(role) : "",
      group: group?.name.text ?? "",
      on: on ? words.name(on) : "",
    };
    return textIfKnown(`suggest-${change.op}`, args) ?? text("suggest-other");
  };
  const effect = ({ gained, others, lost }: Suggested): string => {
    const parts = [
      gained === 0
        ? text("suggestion-gains-only")
        : text("suggestion-gains", { count: gained, number: format.number(gained) }),
    ];
    if (others > 0) parts.push(text("suggestion-others", { count: others, number: format.number(others) }));
    if (lost > 0) parts.push(text("suggestion-loses", { count: lost, number: format.number(lost) }));
    return parts.join(" ");
  };
  return { change, effect };
}
