import { useCallback, useDeferredValue, useEffect, useRef, useState } from "react";

export interface Search {
  /** What stands in the field. */
  query: string;
  /** What is asked for: the same, but never in the way of the typing. */
  asked: string;
  search: (query: string) => void;
}

interface Key {
  key: string;
  preventDefault: () => void;
}

/** A search whose field, once another word stands in it, forgets what was chosen. */
export function useSearch(onChoose: (none: null) => void): Search {
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const search = (next: string) => {
    // What was chosen may not be among the found any more, and nobody means what is not in view.
    onChoose(null);
    setQuery(next);
  };
  return { query, asked, search };
}

/**
 * Chooses among what was found while the keyboard stays in the search field: the first one as soon as it is there, so
 * that Enter takes it, and with the arrows another. `settled` is false while the answer to `query` is on its way.
 */
export function useFirstFound(
  query: string,
  settled: boolean,
  ids: string[],
  chosen: string | null,
  onChoose: (id: string) => void,
): (event: Key) => void {
  const offered = useRef("");
  const [first] = ids;
  useEffect(() => {
    if (!settled || offered.current === query) return;
    offered.current = query;
    if (query.trim() !== "" && first !== undefined) onChoose(first);
  });
  return useCallback(
    (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const at = chosen === null ? -1 : ids.indexOf(chosen);
      const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))];
      if (next !== undefined) onChoose(next);
    },
    [ids, chosen, onChoose],
  );
}
