import { type MouseEvent, useCallback } from "react";
import { announce } from "../components/announce";
import { useText } from "../i18n/text";
import styles from "./text.module.css";

interface Props {
  /** Made from the document and cleaned by the backend: no scripts, no styles, nothing from outside. */
  html: string;
  language: string | null;
}

/** A document's text, to be read. */
export function TextView({ html, language }: Props) {
  const text = useText();
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
      <article
        className={`${styles.prose} selectable`}
        lang={language ?? undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned where it is made, in Rust; the content security policy stands behind it.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}
