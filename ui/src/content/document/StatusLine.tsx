import { Picker, PickerItem, ToggleButton } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { useSessionIfOpen } from "../../app/SessionContext";
import { useFormat } from "../../i18n/format";
import { nameOfLanguage, UI_LANGUAGES } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import styles from "./document.module.css";
import { commentsOf } from "./margin/anchors";
import { isResolved } from "./margin/comments";
import { useAtRest, useEditorValue } from "./useEditorValue";
import { count } from "./words";

const DEFAULT = "default";

interface Props {
  editor: Editor;
  /** Whether what is said in the margin is shown; null: where something is said that is not done with. */
  margin: boolean | null;
  showMargin: (shown: boolean) => void;
}

/** How long the text is, and in which language. */
export function StatusLine({ editor, margin, showMargin }: Props) {
  const { text } = useLanguage();
  const format = useFormat();
  const counted = useAtRest(editor, ({ doc }) => count(doc));
  const open = useEditorValue(editor, ({ doc }) => commentsOf(doc).filter((said) => !isResolved(said)).length);
  return (
    <footer className={styles.status}>
      <span>{text("doc-words", { count: counted.words })}</span>
      <span>{text("doc-characters", { count: format.number(counted.characters) })}</span>
      <ToggleButton size="XS" isQuiet isSelected={margin ?? open > 0} onChange={showMargin}>
        {text("doc-comments-open", { count: open })}
      </ToggleButton>
      <span className={styles.rest} />
      <span className={styles.hint}>{text("doc-hint")}</span>
      <LanguagePicker editor={editor} />
    </footer>
  );
}

function LanguagePicker({ editor }: { editor: Editor }) {
  const { text, language: spoken } = useLanguage();
  const session = useSessionIfOpen();
  const chosen = useEditorValue(editor, ({ doc }): string | null => doc.attrs.language);
  const own = session?.languages ?? [];
  const tags = [...new Set([...own, ...UI_LANGUAGES, ...(chosen ? [chosen] : [])])];
  return (
    <Picker
      size="S"
      isQuiet
      aria-label={text("doc-language")}
      selectedKey={chosen ?? DEFAULT}
      onSelectionChange={(key) => {
        const language = key === DEFAULT ? null : String(key);
        if (language !== chosen) editor.view.dispatch(editor.state.tr.setDocAttribute("language", language));
      }}
    >
      {[DEFAULT, ...tags].map((tag) => (
        <PickerItem key={tag} id={tag}>
          {tag === DEFAULT ? text("doc-language-default") : nameOfLanguage(tag, spoken)}
        </PickerItem>
      ))}
    </Picker>
  );
}
