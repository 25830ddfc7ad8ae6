import { type MouseEvent, useCallback } from "react";
import type { LeftOut } from "../api/bindings";
import { announce } from "../components/announce";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./text.module.css";

interface Props {
  /** Made from the document and cleaned by the backend: no scripts, no styles, nothing from outside. */
  html: string;
  language: string | null;
  /** What the document has and this text has not. */
  leftOut: LeftOut[];
}

/** A document's text, to be read. */
export function TextView({ html, language, leftOut }: Props) {
  const text = useText();
  const format = useFormat();
  // The window itself never goes anywhere: a link within the text is scrolled to, another one is copied.
  const follow = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const link = (event.target as Element).closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#")) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      else void navigator.clipboard.writeText(href).then(() => announce(text("address-copied")));
    },
    [text],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click of a link, which Enter makes too.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only catches what bubbles up from links.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={styles.scroller} onClick={follow} tabIndex={0}>
      {leftOut.length > 0 && (
        <p className={styles.leftOut}>
          {text("text-left-out", { parts: format.list(leftOut.map((part) => text(`left-out-${part}`))) })}
        </p>
      )}
      <article
        className={`${styles.prose} selectable`}
        lang={language ?? undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned where it is made, in Rust; the content security policy stands behind it.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}
