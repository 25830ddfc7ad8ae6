import { getSchema } from "@tiptap/core";
import { DOMSerializer } from "@tiptap/pm/model";
import { useEffect, useMemo, useRef } from "react";
import type { Id } from "../../api/bindings";
import { Scrollable } from "../../components/Scrollable";
import text from "../text.module.css";
import styles from "./document.module.css";
import { readDocument } from "./json";
import { PictureStore } from "./pictureStore";
import { schemaExtensions } from "./schema/extensions";
import { useDocumentWords } from "./useDocumentWords";

/** One of two sides of a document, only to be read. */
export function DocumentSide({ object, side, label }: { object: Id; side: string; label: string }) {
  const place = useRef<HTMLElement>(null);
  const words = useDocumentWords();
  const latest = useRef(words);
  latest.current = words;
  const schema = useMemo(() => getSchema(schemaExtensions({ ...latest.current, pictureSource: async () => "" })), []);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const pictures = new PictureStore(object);
    const doc = readDocument(schema, side);
    element.replaceChildren(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    for (const box of element.querySelectorAll("input")) box.disabled = true;
    for (const picture of element.querySelectorAll<HTMLImageElement>("img[data-body]")) {
      pictures.source(picture.dataset.body ?? "").then(
        (source) => {
          picture.src = source;
        },
        () => undefined,
      );
    }
    return () => pictures.close();
  }, [object, schema, side]);
  return (
    <Scrollable label={label} className={styles.side}>
      <article ref={place} className={`${text.prose} selectable`} />
    </Scrollable>
  );
}
