import { useState } from "react";

/** A switch that is as usual until somebody turns it the other way, which is remembered on this computer under `name`:
 *  as `1` where it is off, as `0` where it is on. */
export function useRememberedSwitch(name: string, usual = true): [boolean, (on: boolean) => void] {
  const [put, setPut] = useState(() => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  });
  const turn = (on: boolean) => {
    const next = on ? "0" : "1";
    setPut(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // It holds as long as what it switches is shown.
    }
  };
  return [put === null ? usual : put === "0", turn];
}
