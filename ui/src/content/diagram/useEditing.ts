import { type RefObject, useEffect, useRef, useState } from "react";
import type { Id } from "../../api/bindings";
import { call } from "../../api/client";
import { useLanguage } from "../../i18n/text";
import { type Sheet, useWriting, type Writing } from "../../writing/useWriting";
import type { Shown } from "./drawing";
import { Editor, type EditorState } from "./editor";
import { asWritten } from "./moddle";
import { newDiagram } from "./newDiagram";
import { type Problem, problemOf } from "./problem";
import { translateWith } from "./toolWords";

/** A diagram that is being changed. */
export interface Editing {
  editor: Editor | null;
  shown: Shown | null;
  drawing: EditorState;
  writing: Writing;
  scale: number;
  /** Why the file can not be drawn. */
  problem: Problem | null;
}

const NOTHING: Pick<Editing, "editor" | "shown" | "drawing" | "scale"> = {
  editor: null,
  shown: null,
  drawing: { canUndo: false, canRedo: false, selected: [] },
  scale: 1,
};

/** Edits a process's diagram in `container`, and keeps what is drawn. */
export function useEditing(container: RefObject<HTMLElement | null>, object: Id, name: string): Editing {
  const { textIfKnown, language } = useLanguage();
  const words = useRef({ textIfKnown, name });
  words.current = { textIfKnown, name };
  const [editing, setEditing] = useState(NOTHING);

  const sheet = (): Sheet | null => {
    const element = container.current;
    if (!element) return null;
    let gone = false;
    const put = (change: Partial<typeof NOTHING>) => {
      if (!gone) setEditing((before) => ({ ...before, ...change }));
    };
    const editor = new Editor(element, (template, values) =>
      translateWith(words.current.textIfKnown)(template, values),
    );
    setEditing({ ...NOTHING, editor });
    editor.onZoom((scale) => put({ scale }));
    editor.onState((drawing) => put({ drawing }));
    const observer = new ResizeObserver(() => editor.resized());
    observer.observe(element);
    return {
      show: async (text, options) => {
        const file = text ?? newDiagram(words.current.name);
        const shown = await editor.show(file, options);
        put({ shown });
        return asEdited(editor, file, shown);
      },
      read: () => editor.xml(),
      finishTyping: () => editor.finishTyping(),
      onChanged: (listener) => editor.onChanged(listener),
      destroy: () => {
        gone = true;
        observer.disconnect();
        editor.destroy();
      },
    };
  };
  const writing = useWriting(object, {
    sheet,
    write: (base, { text, ...within }, prefer) =>
      call("write_diagram", { object, base: base.hash, before: base.before, after: text, ...within, prefer }),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menus are made again when another language was chosen.
  useEffect(() => editing.editor?.languageChanged(), [language, editing.editor]);
  return { ...editing, writing, problem: writing.unreadable === null ? null : problemOf(writing.unreadable) };
}

/** A file that is shown, as the editor writes it before anything is changed: what showing it does is no edit. */
async function asEdited(editor: Editor, text: string, shown: Shown): Promise<string> {
  // A drawing that was made here is one.
  return shown.laidOut ? asWritten(text) : editor.xml();
}
