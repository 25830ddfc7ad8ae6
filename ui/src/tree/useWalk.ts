import { useCallback, useEffect, useRef } from "react";
import { openHere } from "../app/objectPlace";
import type { TreeRow } from "./types";

const SETTLE_MS = 140;

/** Shows the row that was chosen: a click at once; while walking by keyboard, once the walk rests for a moment. */
export function useWalk(): (row: TreeRow, how: "follow" | "open") => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((row, how) => {
    clearTimeout(timer.current);
    if (how === "open") openHere(row.id);
    else timer.current = setTimeout(() => openHere(row.id, { replace: true }), SETTLE_MS);
  }, []);
}
