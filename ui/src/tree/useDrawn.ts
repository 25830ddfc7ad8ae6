import { useCallback, useEffect, useRef, useState } from "react";

/** Waits until all that is known by now has been drawn: an answer must not meet rows that are older than itself. */
export function useDrawn(): () => Promise<void> {
  const waiting = useRef<(() => void)[]>([]);
  const [, draw] = useState(0);
  useEffect(() => {
    for (const done of waiting.current.splice(0)) done();
  });
  // Nobody is left waiting by a tree that is gone.
  useEffect(
    () => () => {
      for (const done of waiting.current.splice(0)) done();
    },
    [],
  );
  return useCallback(
    () =>
      new Promise((done) => {
        waiting.current.push(done);
        draw((count) => count + 1);
      }),
    [],
  );
}
