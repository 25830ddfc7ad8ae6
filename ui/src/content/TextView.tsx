import { lazy, Suspense, useRef } from "react";
import type { CommentView, Id, LossCode } from "../api/bindings";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./text.module.css";
import { useFollowText } from "./useFollowText";
import { useReadText } from "./useReadText";

interface Props {
  /** What the text is of: it is asked for the pictures. */
  object: Id;
  /** Made from the document and cleaned by the backend: no scripts, no styles, nothing from outside. */
  html: string;
  language: string | null;
  /** What the document has and this text has not. */
  leftOut: LossCode[];
  /** What is said about it in the margin. */
  comments?: readonly CommentView[];
}

const NONE: readonly CommentView[] = [];
// Few texts have anything in their margin: what shows it is fetched where it is needed.
const TextMargin = lazy(() => import("./TextMargin"));

/** A document's text, to be read. */
export function TextView({ object, html, language, leftOut, comments = NONE }: Props) {
  const text = useText();
  const format = useFormat();
  const article = useRef<HTMLElement>(null);
  useReadText(article, html, object);
  const follow = useFollowText();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click of a link, which Enter makes too.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only catches what bubbles up from links.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={styles.scroller} onClick={follow} tabIndex={0}>
      {leftOut.length > 0 && (
        <p className={styles.leftOut}>
          {text("text-left-out", { parts: format.list(leftOut.map((part) => text(`doc-loss-${part}`))) })}
        </p>
      )}
      <div className={styles.beside}>
        <div className={comments.length > 0 ? styles.withMargin : undefined}>
          <article
            ref={article}
            className={`${styles.prose} selectable`}
            lang={language ?? undefined}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned where it is made, in Rust; the content security policy stands behind it.
            dangerouslySetInnerHTML={{ __html: html }}
          />
          {comments.length > 0 && (
            <Suspense>
              <TextMargin article={article} html={html} comments={comments} />
            </Suspense>
          )}
        </div>
      </div>
    </div>
  );
}
