import { useState } from "react";

/** A switch that is as usual until somebody turns it the other way, which is remembered on this computer under `name`:
 *  as `1` where it is off, as `0` where it is on. */
export function useRememberedSwitch(name: string, usual = true): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      const put = localStorage.getItem(name);
      return put === null ? usual : put === "0";
    } catch {
      return usual;
    }
  });
  const put = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(name, next ? "0" : "1");
    } catch {
      // It holds as long as what it switches is shown.
    }
  };
  return [on, put];
}
