import type { Editor } from "@tiptap/core";
import { type MouseEvent, type RefObject, useEffect } from "react";
import type { SideBySide } from "../../api/bindings";
import { ObjectLink } from "../../components/ObjectLink";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage } from "../../i18n/text";
import { useEditorValue } from "../document/useEditorValue";
import { ChangeMark, SideBlock } from "./SideBlock";
import styles from "./side.module.css";

interface Props {
  ref: RefObject<HTMLElement | null>;
  beside: SideBySide;
  editor: Editor | null;
  follow: (event: MouseEvent<HTMLElement>) => void;
}

/** The original while its translation is written: the block that is being translated stands out. */
export function OriginalBlocks({ ref, beside, editor, follow }: Props) {
  const { text, language: spoken } = useLanguage();
  const { original, originalLanguage } = beside;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click of a link, which Enter makes too.
    <section
      ref={ref}
      className={styles.original}
      aria-label={text("translation-original")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onClick={follow}
    >
      <p className={`${styles.heading} ${styles.title}`}>
        {nameOfLanguage(originalLanguage, spoken)} · <ObjectLink of={original} />
      </p>
      {beside.rows
        .filter(({ original, change }) => original !== null || change !== null)
        .map((row) => (
          <div key={row.id} className={styles.pair} data-block={row.id} data-change={row.change?.kind}>
            {row.change && <ChangeMark change={row.change} language={originalLanguage} />}
            {row.original !== null && (
              <SideBlock object={original.id} html={row.original} language={originalLanguage} />
            )}
          </div>
        ))}
      {editor && <Current editor={editor} within={ref} />}
    </section>
  );
}

/** Marks the block whose translation the cursor stands in. */
function Current({ editor, within }: { editor: Editor; within: RefObject<HTMLElement | null> }) {
  const id = useEditorValue(editor, ({ selection: { $from } }): string | null => {
    for (let depth = 1; depth <= $from.depth; depth++) {
      const own: unknown = $from.node(depth).attrs.id;
      if (typeof own === "string") return own;
    }
    return null;
  });
  useEffect(() => {
    const block = id === null ? null : within.current?.querySelector(`[data-block="${CSS.escape(id)}"]`);
    block?.setAttribute("data-current", "");
    return () => block?.removeAttribute("data-current");
  }, [id, within]);
  return null;
}
