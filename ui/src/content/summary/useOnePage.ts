import { type RefObject, useCallback, useEffect } from "react";

const STEP = 0.02;
/** Below this share of its size, nobody can read it. */
const LEAST = 0.3;

/** Prints something on one page, made smaller where it would need more; also where the window's own way to print is
 *  taken. */
export function useOnePage(page: RefObject<HTMLElement | null>): () => void {
  const makeItFit = useCallback(() => {
    const element = page.current;
    if (!element) return;
    // The style sheet lays it out as on paper, and knows how large that is.
    element.dataset.measured = "";
    for (let share = 1; share >= LEAST; share -= STEP) {
      element.style.setProperty("--fit", share.toFixed(2));
      if (element.scrollHeight <= element.clientHeight) break;
    }
    delete element.dataset.measured;
  }, [page]);
  useEffect(() => {
    window.addEventListener("beforeprint", makeItFit);
    return () => window.removeEventListener("beforeprint", makeItFit);
  }, [makeItFit]);
  return useCallback(() => {
    makeItFit();
    window.print();
  }, [makeItFit]);
}
