import { type RefObject, useRef, useState } from "react";
import type { Object as Thing } from "../../api/bindings";
import { Failure } from "../../api/failure";
import { useFollowLink } from "../../app/links";
import { useDialogs } from "../../dialogs/DialogHost";
import { AddressDialog } from "../../dialogs/lazy";
import { useText } from "../../i18n/text";
import { useWriting, type Writing } from "../../writing/useWriting";
import { writeDocumentBody } from "./backend";
import { PictureStore } from "./pictureStore";
import type { ListKeys } from "./plugins/suggest";
import { DocumentSheet, type SheetOptions } from "./sheet";
import { useDocumentWords } from "./useDocumentWords";

/** A document that is being written. */
export interface DocumentEditing {
  sheet: DocumentSheet | null;
  writing: Writing;
  listKeys: RefObject<ListKeys | null>;
  /** What could not be taken along when something was pasted, in words; or why a picture could not be kept. */
  trouble: Trouble | null;
  forgetTrouble: () => void;
}

export type Trouble = { lostPictures: number } | { failure: Failure };

/** Shows a document in `container` so that it can be written, and keeps what is written. */
export function useDocument(container: RefObject<HTMLElement | null>, thing: Thing): DocumentEditing {
  const text = useText();
  const object = thing.id;
  const dialogs = useDialogs();
  const followLink = useFollowLink();
  const schemaWords = useDocumentWords();
  const [sheet, setSheet] = useState<DocumentSheet | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const listKeys = useRef<ListKeys | null>(null);
  const follow: SheetOptions["onFollow"] = (link) => {
    if ("object" in link) followLink(`luotsi://object/${encodeURIComponent(link.object)}`);
    else if (/^luotsi:/i.test(link.href)) followLink(link.href);
    else dialogs.open(<AddressDialog address={link.href} close={dialogs.close} />);
  };
  const latest = useRef({ follow, text });
  latest.current = { follow, text };

  const makeSheet = () => {
    const element = container.current;
    if (!element) return null;
    const pictures = new PictureStore(object);
    const made = new DocumentSheet(element, {
      words: {
        ...schemaWords,
        pictureSource: pictures.source,
        label: text("doc-editor-label", { name: thing.name.text }),
        invitation: () => latest.current.text("doc-invitation"),
        footnote: (number) => text("doc-footnote", { number }),
      },
      listKeys,
      keepPicture: pictures.keep,
      onFailure: (thrown) => setTrouble({ failure: Failure.from(thrown) }),
      onPasted: ({ lostPictures }) => {
        if (lostPictures > 0) setTrouble({ lostPictures });
      },
      onFollow: (link) => latest.current.follow(link),
      onDestroy: () => pictures.close(),
    });
    setSheet(made);
    return made;
  };
  const writing = useWriting(object, {
    sheet: makeSheet,
    write: (base, after, prefer) => writeDocumentBody({ object, base: base.hash, ...after, prefer }),
  });
  return { sheet, writing, listKeys, trouble, forgetTrouble: () => setTrouble(null) };
}
