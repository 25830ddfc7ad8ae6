import { ActionButton, CloseButton, SearchField, TextField, ToggleButton } from "@react-spectrum/s2";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import ChevronUp from "@react-spectrum/s2/icons/ChevronUp";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { announce } from "../../components/announce";
import { Tool } from "../../components/Tool";
import { useText } from "../../i18n/text";
import styles from "./document.module.css";
import { replaceAll, replaceCurrent, search, searchOf, searchOn } from "./plugins/search";
import { useEditorValue } from "./useEditorValue";

interface Props {
  editor: Editor;
  /** What was selected when it was opened. */
  initial: string;
  close: () => void;
}

/** Finds words in the text and puts others in their place. */
export function FindBar({ editor, initial, close }: Props) {
  const text = useText();
  const { view } = editor;
  const [words, setWords] = useState(initial);
  const [other, setOther] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const { count, current } = useEditorValue(editor, (state) => {
    const { found, current } = searchOf(state);
    return { count: found.length, current };
  });
  useEffect(() => {
    search(view, { words, matchCase });
  }, [view, words, matchCase]);
  useEffect(() => () => void (view.isDestroyed || search(view, { words: "", matchCase: false })), [view]);

  const replaceEach = () => announce(text("doc-replaced", { count: replaceAll(view, other) }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "F3") {
      event.preventDefault();
      searchOn(view, event.shiftKey ? -1 : 1);
    }
  };
  const status =
    words === "" ? "" : count === 0 ? text("nothing-found") : text("doc-found", { at: current + 1, count });
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not known to the oldest webview.
    <div role="search" aria-label={text("doc-find")} className={styles.find} onKeyDownCapture={onKeyDown}>
      <div className={styles.findPart}>
        <SearchField
          size="S"
          aria-label={text("doc-find-words")}
          placeholder={text("doc-find-words")}
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key === "Enter") searchOn(view, event.shiftKey ? -1 : 1);
          }}
          autoFocus
        />
        <Tool label={text("doc-find-previous")} disabled={count === 0} onPress={() => searchOn(view, -1)}>
          <ChevronUp />
        </Tool>
        <Tool label={text("doc-find-next")} disabled={count === 0} onPress={() => searchOn(view, 1)}>
          <ChevronDown />
        </Tool>
        <ToggleButton
          size="S"
          isQuiet
          isSelected={matchCase}
          onChange={setMatchCase}
          aria-label={text("doc-find-case")}
        >
          Aa
        </ToggleButton>
        <span className={styles.found} role="status">
          {status}
        </span>
      </div>
      <div className={styles.findPart}>
        <TextField
          size="S"
          aria-label={text("doc-replace-words")}
          placeholder={text("doc-replace-words")}
          value={other}
          onChange={setOther}
          onKeyDown={(event) => {
            if (event.key === "Enter") replaceCurrent(view, other);
          }}
        />
        <ActionButton size="S" isDisabled={words === ""} onPress={() => replaceCurrent(view, other)}>
          {text("doc-replace")}
        </ActionButton>
        <ActionButton size="S" isDisabled={words === ""} onPress={replaceEach}>
          {text("doc-replace-all")}
        </ActionButton>
      </div>
      <span className={styles.findEnd}>
        <CloseButton size="S" aria-label={text("doc-find-close")} onPress={close} />
      </span>
    </div>
  );
}
