import { useCallback, useEffect, useRef, useState } from "react";
import type { Id } from "../../api/bindings";
import { currentPlace, go, usePlace } from "../../app/navigation";
import { chosenOnMap, isMap, placeOfMap } from "../../app/objectPlace";

/** A webview takes no more than about three new addresses a second: not each box that one walks over becomes one. */
const SETTLE_MS = 300;

/** The box that is chosen on a level. It stands in the address, so that whoever comes back finds it as it was. */
export function useChosen(level: Id | null): [Id | null, (id: Id | null) => void] {
  const inPlace = chosenOnMap(usePlace());
  const [chosen, setChosen] = useState(inPlace);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setChosen(inPlace), [inPlace]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = useCallback(
    (id: Id | null) => {
      setChosen(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const place = currentPlace();
        if (isMap(place) && place.object === level) go(placeOfMap(level, id), { replace: true });
      }, SETTLE_MS);
    },
    [level],
  );
  return [chosen, choose];
}
