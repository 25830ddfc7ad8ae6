import { useEffect, useState } from "react";
import type { Editor } from "./editor";

/**
 * What is read out of a diagram that is being changed, read again with each change; null before the first, and while
 * nobody looks at it: reading a large diagram anew with each change is for those who do.
 */
export function useReading<R>(
  editor: Editor | null,
  read: (definitions: NonNullable<Definitions>) => R,
  wanted = true,
): R | null {
  const [reading, setReading] = useState<R | null>(null);
  useEffect(() => {
    if (!editor || !wanted) return;
    const make = () => {
      const definitions = editor.definitions();
      if (definitions) setReading(read(definitions));
    };
    make();
    const stop = editor.onContent(make);
    return () => {
      stop();
      setReading(null);
    };
  }, [editor, read, wanted]);
  return reading;
}

type Definitions = ReturnType<Editor["definitions"]>;
