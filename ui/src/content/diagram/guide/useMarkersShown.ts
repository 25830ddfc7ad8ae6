import { useState } from "react";

const HIDDEN = "luotsi.guide-markers-hidden";

/** Whether elements with hints are marked in the drawing: remembered on this computer. */
export function useMarkersShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => {
    try {
      return localStorage.getItem(HIDDEN) === null;
    } catch {
      return true;
    }
  });
  const put = (next: boolean) => {
    setShown(next);
    try {
      if (next) localStorage.removeItem(HIDDEN);
      else localStorage.setItem(HIDDEN, "1");
    } catch {
      // It holds for this editor.
    }
  };
  return [shown, put];
}
