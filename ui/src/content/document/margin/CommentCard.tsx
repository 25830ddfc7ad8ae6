import { ActionButton, Button, TextArea } from "@react-spectrum/s2";
import { type KeyboardEvent, useId, useState } from "react";
import { useFormat } from "../../../i18n/format";
import { useText } from "../../../i18n/text";
import { type Comment, isResolved, type Remark, type Turn } from "./comments";
import styles from "./margin.module.css";

/** What can be done with a comment. */
export interface Deeds {
  answer: (id: string, words: string) => void;
  turn: (id: string, turn: Turn) => void;
  remove: (id: string) => void;
}

interface Props {
  comment: Comment;
  words: string;
  active: boolean;
  goTo: () => void;
  /** Goes to another card by a key; false: the key means nothing. */
  move: (from: HTMLElement, key: string) => boolean;
  deeds: Deeds | null;
}

/** A comment with its answers. */
export function CommentCard({ comment, words, active, goTo, move, deeds }: Props) {
  const text = useText();
  const title = useId();
  const resolved = isResolved(comment);
  const first = comment.remarks[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isCard = event.target === event.currentTarget;
    const deed =
      event.key === "Escape" || (isCard && event.key === "Enter")
        ? goTo
        : isCard && move(event.currentTarget, event.key)
          ? () => undefined
          : null;
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  return (
    <article
      className={styles.card}
      data-card={comment.id}
      data-active={active || undefined}
      data-resolved={resolved || undefined}
      aria-labelledby={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from card to card.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (!(event.target as Element).closest("button, textarea, a")) goTo();
      }}
    >
      <p id={title} className={styles.title}>
        <span className="visually-hidden">
          {text("doc-comment-by", { name: first?.name || text("doc-comment-nobody") })}
        </span>
        <q>{words || text("doc-comment-words-gone")}</q>
      </p>
      {comment.remarks.map((remark) => (
        <Said key={remark.id} remark={remark} />
      ))}
      {deeds && (active || resolved) && <Doing comment={comment} resolved={resolved} active={active} deeds={deeds} />}
    </article>
  );
}

function Said({ remark }: { remark: Remark }) {
  const text = useText();
  const format = useFormat();
  const name = remark.name || text("doc-comment-nobody");
  return (
    <div className={styles.remark}>
      <p className={styles.who}>
        <strong>{name}</strong>
        {remark.at && <time dateTime={remark.at}>{format.dateTime(remark.at)}</time>}
      </p>
      {remark.turn && <p className={styles.turn}>{text(`doc-comment-was-${remark.turn}`)}</p>}
      {remark.text && <p className={`${styles.said} selectable`}>{remark.text}</p>}
    </div>
  );
}

interface DoingProps {
  comment: Comment;
  resolved: boolean;
  active: boolean;
  deeds: Deeds;
}

function Doing({ comment: { id }, resolved, active, deeds }: DoingProps) {
  const text = useText();
  const [words, setWords] = useState("");
  const answer = () => {
    if (words.trim() === "") return;
    deeds.answer(id, words);
    setWords("");
  };
  return (
    <div className={styles.doing}>
      {active && !resolved && (
        <Saying label={text("doc-comment-answer")} words={words} setWords={setWords} say={answer} />
      )}
      <div className={styles.buttons}>
        {active && !resolved && words.trim() !== "" && (
          <Button variant="accent" size="S" onPress={answer}>
            {text("doc-comment-do-answer")}
          </Button>
        )}
        <ActionButton size="S" isQuiet onPress={() => deeds.turn(id, resolved ? "reopened" : "resolved")}>
          {text(resolved ? "doc-comment-reopen" : "doc-comment-resolve")}
        </ActionButton>
        <ActionButton size="S" isQuiet onPress={() => deeds.remove(id)}>
          {text("doc-comment-remove")}
        </ActionButton>
      </div>
    </div>
  );
}

interface SayingProps {
  label: string;
  words: string;
  setWords: (words: string) => void;
  /** By Ctrl+Enter. */
  say: () => void;
}

export function Saying({ label, words, setWords, say }: SayingProps) {
  return (
    <TextArea
      size="S"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={setWords}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) say();
        else event.continuePropagation();
      }}
    />
  );
}
