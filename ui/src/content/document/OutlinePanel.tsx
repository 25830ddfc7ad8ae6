import { CloseButton } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { type KeyboardEvent, useRef } from "react";
import { useText } from "../../i18n/text";
import styles from "./document.module.css";
import { headingAt, outlineOf, placeOfBlock, sameOutline } from "./outline";
import { useAtRest, useEditorValue } from "./useEditorValue";

/** The document's headings. Pressing one shows where it stands. */
export function OutlinePanel({ editor, close }: { editor: Editor; close: () => void }) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const entries = useAtRest(editor, ({ doc }) => outlineOf(doc), sameOutline);
  const block = useEditorValue(editor, ({ selection: { $from } }) => ($from.depth === 0 ? $from.pos : $from.before(1)));
  const here = headingAt(editor.state.doc, block);
  const goTo = (id: string) => {
    const place = placeOfBlock(editor.state.doc, id);
    if (place === null) return;
    const { view } = editor;
    const { tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))));
    const shown = view.nodeDOM(place);
    if (shown instanceof HTMLElement) shown.scrollIntoView({ block: "start" });
    view.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
      return;
    }
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  return (
    <nav className={styles.outline} aria-label={text("doc-outline")}>
      <header>
        <h2>{text("doc-outline")}</h2>
        <span>
          <CloseButton size="S" aria-label={text("doc-outline-close")} onPress={close} />
        </span>
      </header>
      {entries.length === 0 && <p>{text("doc-outline-empty")}</p>}
      <ul ref={list} onKeyDown={onKeyDown}>
        {entries.map(({ id, level, text: words }) => (
          <li key={id} style={{ paddingInlineStart: `${(level - 1) * 0.75}rem` }}>
            <button type="button" aria-current={id === here || undefined} onClick={() => goTo(id)}>
              {words || text("doc-outline-nameless")}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
