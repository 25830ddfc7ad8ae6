import { lazy, type MouseEvent, Suspense, useCallback, useRef } from "react";
import type { CommentView, Id, LossCode } from "../api/bindings";
import { useFollowLink } from "../app/links";
import { useDialogs } from "../dialogs/DialogHost";
import { AddressDialog } from "../dialogs/lazy";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./text.module.css";
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
  const dialogs = useDialogs();
  const followLink = useFollowLink();
  const article = useRef<HTMLElement>(null);
  useReadText(article, html, object);
  // The window itself never goes anywhere. Words may say another address than the one behind them, so that the address
  // is shown before the system opens it.
  const follow = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const link = (event.target as Element).closest<HTMLElement>("a[href]");
      if (!link) return;
      event.preventDefault();
      const named = link.dataset.object;
      const href = link.getAttribute("href") ?? "";
      if (named) followLink(`luotsi://object/${encodeURIComponent(named)}`);
      else if (href.startsWith("#")) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      else if (/^luotsi:/i.test(href)) followLink(href);
      else dialogs.open(<AddressDialog address={href} close={dialogs.close} />);
    },
    [dialogs, followLink],
  );
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
