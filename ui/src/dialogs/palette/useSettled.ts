import { useEffect, useState } from "react";

const PAUSE = 120;

/** A value once it has stood still for a moment: what is typed on the way is not asked for. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
