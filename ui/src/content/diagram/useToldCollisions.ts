import { useEffect, useMemo, useState } from "react";
import type { Collision } from "../../api/bindings";
import { useText } from "../../i18n/text";
import type { Told } from "../../writing/ConflictNotice";
import type { Conflict } from "../../writing/draftKeeper";
import { type BpmnElement, nameOf } from "./bpmn";
import { toldWith } from "./collisions";
import { readBpmn } from "./moddle";
import { useKindWords } from "./useKindWords";

interface ToldConflict {
  /** What collides, in words. */
  tell: (collision: Collision) => Told;
  /** The first drawn element that collides: it is what one wants to see of either side. */
  first: string | null;
}

/** Tells the collisions of a diagram by what is drawn; null while the two sides are read, or where there are none. */
export function useToldCollisions(conflict: Conflict | null): ToldConflict | null {
  const text = useText();
  const kindOf = useKindWords();
  const [sides, setSides] = useState<BpmnElement[] | null>(null);
  useEffect(() => {
    setSides(null);
    if (!conflict) return;
    let gone = false;
    const read = (xml: string) => readBpmn(xml).catch(() => null);
    void Promise.all([read(conflict.mine), read(conflict.theirs.text)]).then((both) => {
      if (!gone) setSides(both.filter((side) => side !== null));
    });
    return () => {
      gone = true;
    };
  }, [conflict]);
  return useMemo(() => {
    if (!conflict || !sides) return null;
    const nameless = ({ $type }: BpmnElement) => kindOf($type) ?? text("unnamed");
    const told = toldWith(sides, nameless);
    /** The backend says what kind an element is behind its name, as files call it. */
    const said = (value: string | null, whole: boolean) => {
      if (value === null || !whole) return value;
      return kindOf(value) ?? value.replace(/ \([\w:]+\)$/, "");
    };
    return {
      first: conflict.collisions.map((one) => told(one).element?.id).find((id) => id !== undefined) ?? null,
      tell: (collision) => {
        const { element, aspect, base, mine, theirs } = told(collision);
        const whole = aspect === "whole";
        return {
          // Who gave it another name knows it by the one before.
          what: (aspect === "name" && base) || (element ? nameOf(element) || nameless(element) : text("guide-whole")),
          part: text(`conflict-aspect-${aspect}`),
          base: said(base, whole),
          mine: said(mine, whole),
          theirs: said(theirs, whole),
        };
      },
    };
  }, [conflict, sides, kindOf, text]);
}
