import { type MouseEvent, useCallback } from "react";
import type { LeftOut } from "../api/bindings";
import { useFollowLink } from "../app/links";
import { useDialogs } from "../dialogs/DialogHost";
import { AddressDialog } from "../dialogs/lazy";
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
  const dialogs = useDialogs();
  const followLink = useFollowLink();
  // The window itself never goes anywhere. Words may say another address than the one behind them, so that the address
  // is shown before the system opens it.
  const follow = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const link = (event.target as Element).closest("a[href]");
      if (!link) return;
      event.preventDefault();
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#")) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
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
