import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { Id } from "../api/bindings";
import { useText } from "../i18n/text";
import { PictureStore } from "./document/pictureStore";
import { toneOf } from "./document/schema/tones";
import { useDocumentWords } from "./document/useDocumentWords";

/** Puts into a text that the backend made what only the window knows: the reader's own words, and the pictures. */
export function useReadText(article: RefObject<HTMLElement | null>, html: string, object: Id): void {
  const text = useText();
  const words = useDocumentWords();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements.
  useLayoutEffect(() => {
    const each = <E extends HTMLElement>(selector: string, done: (element: E) => void) => {
      for (const element of article.current?.querySelectorAll<E>(selector) ?? []) done(element);
    };
    each("aside[data-tone]", (callout) => {
      const title = words.calloutTitle(toneOf(callout.dataset.tone));
      callout.dataset.label = title;
      callout.ariaLabel = title;
    });
    each("section[data-footnotes]", (notes) => {
      notes.ariaLabel = words.footnotes;
    });
    each("sup[data-refers] > a", (reference) => {
      reference.ariaLabel = text("doc-footnote", { number: reference.parentElement?.dataset.number ?? "" });
    });
    each<HTMLInputElement>("li > input", (box) => {
      box.ariaLabel = words.taskLabel(box.parentElement?.querySelector("p, h1, h2, h3")?.textContent ?? "");
    });
  }, [article, html, text, words]);

  const { pictureMissing } = words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other pictures.
  useEffect(() => {
    const pictures = new PictureStore(object);
    for (const picture of article.current?.querySelectorAll<HTMLImageElement>("img[data-body]") ?? []) {
      pictures.source(picture.dataset.body ?? "").then(
        (source) => {
          picture.src = source;
        },
        () => {
          const note = document.createElement("figcaption");
          note.textContent = pictureMissing;
          picture.after(note);
        },
      );
    }
    return () => pictures.close();
  }, [article, html, object, pictureMissing]);
}
