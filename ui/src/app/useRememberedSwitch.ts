import { useState } from "react";

/** A switch that is on until somebody turns it off, which is remembered on this computer as `off`. */
export function useRememberedSwitch(off: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(off) === null;
    } catch {
      return true;
    }
  });
  const put = (next: boolean) => {
    setOn(next);
    try {
      if (next) localStorage.removeItem(off);
      else localStorage.setItem(off, "1");
    } catch {
      // It holds as long as what it switches is shown.
    }
  };
  return [on, put];
}
