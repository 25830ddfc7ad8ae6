import { useEffect, useState } from "react";

function now(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** How many pixels a rem has: it follows the system's text size, also when that changes while the program runs. */
export function useRem(): number {
  const [rem, setRem] = useState(now);
  useEffect(() => {
    const probe = document.createElement("div");
    probe.style.cssText = "position:fixed;visibility:hidden;width:1rem;height:1rem";
    document.body.append(probe);
    const observer = new ResizeObserver(() => setRem(now()));
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return rem;
}
