import { ActionButton } from "@react-spectrum/s2";
import Alert from "@react-spectrum/s2/icons/AlertTriangle";
import Down from "@react-spectrum/s2/icons/ChevronDown";
import Up from "@react-spectrum/s2/icons/ChevronUp";
import Remove from "@react-spectrum/s2/icons/Close";
import { useRef } from "react";
import { Failure } from "../../../api/failure";
import { useFailureWords } from "../../../api/failureWords";
import { announce } from "../../../components/announce";
import { useText } from "../../../i18n/text";
import { type DraftedChange, moveChange, removeChange } from "./draft";
import { useChangeWords } from "./useChangeWords";
import type { useWhatIf } from "./useWhatIf";
import styles from "./whatIf.module.css";

/** The changes in the order in which they would be made; one that can not be made says why, where it stands. */
export function ChangeList({ whatIf }: { whatIf: ReturnType<typeof useWhatIf> }) {
  const text = useText();
  const wordsOf = useChangeWords(whatIf.names);
  const list = useRef<HTMLOListElement>(null);
  const { draft, answer, stale } = whatIf;
  // An answer to the draft as it was says nothing of what stands where now.
  const refusedAt = stale ? null : (answer?.refused?.index ?? null);

  const remove = (index: number, { key }: DraftedChange) => {
    removeChange(key);
    announce(text("what-if-removed"));
    // The focus goes to the one that takes its place.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>("[data-remove] button");
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  return (
    <ol className={styles.changes} ref={list} aria-label={text("what-if-draft")}>
      {draft.map((drafted, index) => {
        const words = wordsOf(drafted.change);
        const isRefused = refusedAt === index;
        return (
          <li
            key={drafted.key}
            className={styles.change}
            data-state={isRefused ? "refused" : refusedAt !== null && index > refusedAt ? "waiting" : undefined}
          >
            <span className={styles.changeWords}>
              {words}
              {isRefused && answer?.refused && <Refusal error={answer.refused.error} />}
              {refusedAt !== null && index > refusedAt && <small>{text("what-if-not-tried")}</small>}
            </span>
            <span className={styles.changeTools}>
              <ActionButton
                isQuiet
                size="XS"
                aria-label={text("move-up", { name: words })}
                isDisabled={index === 0}
                onPress={() => moveChange(drafted.key, -1)}
              >
                <Up />
              </ActionButton>
              <ActionButton
                isQuiet
                size="XS"
                aria-label={text("move-down", { name: words })}
                isDisabled={index === draft.length - 1}
                onPress={() => moveChange(drafted.key, 1)}
              >
                <Down />
              </ActionButton>
              <span data-remove>
                <ActionButton
                  isQuiet
                  size="XS"
                  aria-label={text("remove-of", { name: words })}
                  onPress={() => remove(index, drafted)}
                >
                  <Remove />
                </ActionButton>
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Refusal({ error }: { error: ConstructorParameters<typeof Failure>[0] }) {
  const text = useText();
  const words = useFailureWords();
  return (
    <span className={styles.refusal} role="alert">
      <Alert />
      <span>
        <strong>{text("what-if-refused")}</strong> {words(new Failure(error))}
      </span>
    </span>
  );
}
