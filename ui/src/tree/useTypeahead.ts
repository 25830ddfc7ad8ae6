import { useCallback, useRef } from "react";

const FORGET_AFTER_MS = 700;

/** Collects quickly typed letters into a prefix. One letter again and again steps through the rows that begin with it. */
export function useTypeahead(find: (prefix: string, again: boolean) => void): (key: string) => boolean {
  const typed = useRef({ text: "", at: 0 });
  return useCallback(
    (key: string) => {
      const now = performance.now();
      const fresh = now - typed.current.at > FORGET_AFTER_MS;
      if (key.length !== 1 || (fresh && key === " ")) return false;
      const before = fresh ? "" : typed.current.text;
      const repeated = before.length > 0 && [...before].every((letter) => letter === key);
      const text = repeated ? before : before + key;
      typed.current = { text, at: now };
      find(text.toLocaleLowerCase(), fresh || repeated);
      return true;
    },
    [find],
  );
}
