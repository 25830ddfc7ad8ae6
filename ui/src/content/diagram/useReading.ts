import { useEffect, useState } from "react";
import type { Editor } from "./editor";

/** What is read out of a diagram that is being changed, read again with each change; null before the first. */
export function useReading<R>(editor: Editor | null, read: (definitions: NonNullable<Definitions>) => R): R | null {
  const [reading, setReading] = useState<R | null>(null);
  useEffect(() => {
    if (!editor) return;
    let gone = false;
    const make = () => {
      const definitions = editor.definitions();
      if (!gone && definitions) setReading(read(definitions));
    };
    make();
    editor.onContent(make);
    return () => {
      gone = true;
    };
  }, [editor, read]);
  return reading;
}

type Definitions = ReturnType<Editor["definitions"]>;
