import { Button } from "@react-spectrum/s2";
import { useId, useState } from "react";
import { useText } from "../../../i18n/text";
import styles from "./guide.module.css";
import type { Hint } from "./hints";
import { MOST_LETTERS, MOST_SYMBOLS, RULES, type RuleName } from "./rules";
import { useHintWords } from "./useHintWords";

const AT_FIRST = 20;
const LIMITS = { symbols: MOST_SYMBOLS, letters: MOST_LETTERS };

interface Props {
  hints: Hint[];
  selected: ReadonlySet<string>;
  choose: (hint: Hint) => void;
}

/** Hints by what is to be done about them. */
export function HintList({ hints, ...rest }: Props) {
  return RULES.map((rule) => {
    const ofRule = hints.filter((hint) => hint.rule === rule);
    return ofRule.length > 0 && <Group key={rule} rule={rule} hints={ofRule} {...rest} />;
  });
}

function Group({ rule, hints, selected, choose }: Props & { rule: RuleName }) {
  const text = useText();
  const words = useHintWords();
  const heading = useId();
  const [all, setAll] = useState(false);
  const shown = all ? hints : hints.slice(0, AT_FIRST);
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h3 id={heading}>{text(`guide-rule-${rule}`)}</h3>
      <p>{text(`guide-advice-${rule}`, LIMITS)}</p>
      <ul>
        {shown.map((hint, index) => (
          <li key={hint.target ?? index}>
            <button
              type="button"
              aria-current={(hint.target !== null && selected.has(hint.target)) || undefined}
              onClick={() => choose(hint)}
            >
              {words(hint)}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < hints.length && (
        <Button variant="secondary" size="S" onPress={() => setAll(true)}>
          {text("guide-more", { count: hints.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
