import { ActionButton, Button } from "@react-spectrum/s2";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../../i18n/text";
import { Saying } from "./CommentCard";
import styles from "./margin.module.css";

interface Props {
  words: string;
  say: (words: string) => void;
  cancel: () => void;
}

/** What somebody is about to say about the words that they selected. */
export function NewComment({ words, say, cancel }: Props) {
  const text = useText();
  const [said, setSaid] = useState("");
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The text takes the keyboard back with what it still draws of the same key.
    const frame = requestAnimationFrame(() => {
      card.current?.querySelector("textarea")?.focus({ preventScroll: true });
      card.current?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const add = () => {
    if (said.trim() !== "") say(said);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that reaches it from the field inside.
    <div
      ref={card}
      className={styles.card}
      data-active
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <p className={styles.title}>
        <q>{words}</q>
      </p>
      <div className={styles.doing}>
        <Saying label={text("doc-comment-words")} words={said} setWords={setSaid} say={add} />
        <div className={styles.buttons}>
          <Button variant="accent" size="S" isDisabled={said.trim() === ""} onPress={add}>
            {text("doc-comment-add")}
          </Button>
          <ActionButton size="S" isQuiet onPress={cancel}>
            {text("cancel")}
          </ActionButton>
        </div>
      </div>
    </div>
  );
}
