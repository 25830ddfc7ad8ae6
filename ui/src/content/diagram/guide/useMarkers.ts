import { useEffect } from "react";
import { useText } from "../../../i18n/text";
import type { Editor } from "../editor";
import styles from "./guide.module.css";
import type { Findings } from "./hints";

/** More would be no pointer to anything any more, and each is moved along with the drawing. */
const MOST_MARKERS = 200;
/** The corner that no badge and no menu of the drawing tool takes. */
const CORNER = { top: -9, left: -9 };

/** Marks the elements that there are hints on. The panel is where they are read; a marker is for the eye and pointer. */
export function useMarkers(editor: Editor | null, findings: Findings | null, shown: boolean): void {
  const text = useText();
  useEffect(() => {
    if (!editor || !shown || findings?.kind !== "hints") return;
    const words = new Map<string, string[]>();
    for (const { target, rule } of findings.hints) {
      if (target === null || !editor.has(target)) continue;
      words.set(target, [...(words.get(target) ?? []), text(`guide-rule-${rule}`)]);
    }
    const remove = [...words].slice(0, MOST_MARKERS).map(([target, lines]) =>
      editor.badge(
        target,
        marker(lines.join("\n"), () => editor.point(target)),
        CORNER,
      ),
    );
    return () => {
      for (const one of remove) one();
    };
  }, [editor, findings, shown, text]);
}

function marker(title: string, onClick: () => void): HTMLElement {
  const element = document.createElement("span");
  element.className = styles.marker ?? "";
  element.title = title;
  element.textContent = "?";
  // The same is said, and reached from the keyboard, in the panel.
  element.setAttribute("aria-hidden", "true");
  element.addEventListener("click", onClick);
  return element;
}
