import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { allowanceOf } from "../../api/allowance";
import type { Id, MapBox, ProcessBox } from "../../api/bindings";
import { call } from "../../api/client";
import type { Deed } from "../../api/execute";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { useDialogs } from "../../dialogs/DialogHost";
import { LockDialog } from "../../dialogs/lazy";

export interface Arranging {
  /** The boxes of the level, as the backend tells of them and as the person has just put them. */
  boxes: ProcessBox[];
  /** Says something of a box; true where it was said. Where that may not be, a dialog says why. */
  arrange: (box: ProcessBox, change: Partial<MapBox>) => Promise<boolean>;
}

const NOTHING: ReadonlyMap<Id, MapBox> = new Map();

/** Says how boxes stand. What is meant is shown at once, and until the backend tells of it. */
export function useArranging(told: ProcessBox[], deed: Deed): Arranging {
  const dialogs = useDialogs();
  const refused = useViewingRefusal();
  const [meant, setMeant] = useState(NOTHING);
  const latest = useRef(meant);
  latest.current = meant;
  /** How many changes of each box are on their way. */
  const onTheirWay = useRef(new Map<Id, number>());

  // What the backend tells now holds, except of what it has not decided yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs because something was told.
  useEffect(() => {
    setMeant((before) => {
      const left = [...before].filter(([id]) => (onTheirWay.current.get(id) ?? 0) > 0);
      return left.length === before.size ? before : new Map(left);
    });
  }, [told]);

  const boxes = useMemo(() => {
    if (meant.size === 0) return told;
    return told.map((box) => {
      const map = meant.get(box.object.id);
      return map ? { ...box, map } : box;
    });
  }, [told, meant]);

  const { run, attempt } = deed;
  const { open, close } = dialogs;
  const arrange = useCallback(
    async ({ object, map, mayArrange }: ProcessBox, change: Partial<MapBox>) => {
      const process = object.id;
      if (!mayArrange) {
        await attempt(async () => {
          const thing = await call("object", { id: process });
          const edit = allowanceOf(thing.actions, "edit");
          if (edit && !edit.allowed) open(<LockDialog of={edit} name={thing.name.text} close={close} />);
        });
        return false;
      }
      if (refused()) return false;
      // All of it is said each time: what was said a moment ago, too.
      const next = { ...(latest.current.get(process) ?? map), ...change };
      latest.current = new Map(latest.current).set(process, next);
      setMeant(latest.current);
      count(onTheirWay.current, process, 1);
      const done = await run({ op: "set-map-box", process, map: next });
      count(onTheirWay.current, process, -1);
      if (!done) setMeant((before) => new Map([...before].filter(([id]) => id !== process)));
      return done;
    },
    [run, attempt, refused, open, close],
  );
  return { boxes, arrange };
}

function count(numbers: Map<Id, number>, id: Id, step: 1 | -1): void {
  numbers.set(id, (numbers.get(id) ?? 0) + step);
}
