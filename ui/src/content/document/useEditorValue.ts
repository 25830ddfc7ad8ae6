import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

type Same<T> = (one: T, other: T) => boolean;

export function sameValues<T>(one: T, other: T): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.is(value, (other as Record<string, unknown>)[key]))
  );
}

/** Something of the editor's state. Whoever asks is only drawn again when that has changed: not on every key. */
export function useEditorValue<T>(editor: Editor, select: (state: EditorState) => T, same: Same<T> = sameValues): T {
  const latest = useRef<{ state: EditorState; value: T } | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on("transaction", listener);
      return () => void editor.off("transaction", listener);
    },
    [editor],
  );
  const snapshot = (): T => {
    const { state } = editor;
    if (latest.current?.state === state) return latest.current.value;
    const value = select(state);
    const kept = latest.current && same(latest.current.value, value) ? latest.current.value : value;
    latest.current = { state, value: kept };
    return kept;
  };
  return useSyncExternalStore(subscribe, snapshot);
}

/** So long without a change before what rests on the whole document is made anew, in milliseconds. */
export const REST = 250;

/** What is made of the whole document: while somebody writes, it waits. */
export function useAtRest<T>(editor: Editor, make: (state: EditorState) => T, same: Same<T> = sameValues): T {
  const [value, setValue] = useState(() => make(editor.state));
  const latest = useRef({ make, same });
  latest.current = { make, same };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = editor.state.doc;
    const look = () => {
      seen = editor.state.doc;
      const made = latest.current.make(editor.state);
      setValue((before) => (latest.current.same(before, made) ? before : made));
    };
    const changed = () => {
      if (editor.state.doc === seen) return;
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    look();
    editor.on("transaction", changed);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", changed);
    };
  }, [editor]);
  return value;
}
