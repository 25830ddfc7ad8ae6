import { memo, useRef } from "react";
import type { BlockChange, Id } from "../../api/bindings";
import { Badge } from "../../components/Badge";
import { useText } from "../../i18n/text";
import prose from "../text.module.css";
import { useReadText } from "../useReadText";
import styles from "./side.module.css";

/** One block of a text. It comes cleaned from the backend. */
export const SideBlock = memo(function SideBlock({
  object,
  html,
  language,
}: {
  object: Id;
  html: string;
  language: string;
}) {
  const block = useRef<HTMLDivElement>(null);
  useReadText(block, html, object);
  return (
    <div
      ref={block}
      lang={language || undefined}
      className={`${prose.prose} ${styles.block} selectable`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned where it is made, in Rust; the content security policy stands behind it.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});

/** What became of a block since the translation was brought up to date. */
export function ChangeMark({ change, language }: { change: BlockChange; language: string }) {
  const text = useText();
  const before = "before" in change ? change.before : "";
  return (
    <div className={styles.mark}>
      <Badge tone={change.kind === "moved" ? "info" : "warn"}>{text(`translation-${change.kind}`)}</Badge>
      {before !== "" && (
        <details>
          <summary>{text("translation-before")}</summary>
          <p lang={language || undefined}>{before}</p>
        </details>
      )}
    </div>
  );
}
