import { useMemo } from "react";
import type { Collision } from "../../api/bindings";
import { useText } from "../../i18n/text";
import type { Told } from "../../writing/ConflictNotice";
import type { Conflict } from "../../writing/draftKeeper";
import { toldWith } from "./collisions";

/** Tells the collisions of a document by the heading that they stand below and their first words. */
export function useToldCollisions(conflict: Conflict | null): ((collision: Collision) => Told) | undefined {
  const text = useText();
  return useMemo(() => {
    if (!conflict) return undefined;
    const told = toldWith([conflict.mine, conflict.theirs.text]);
    return (collision) => {
      const { heading, begins, aspect, base, mine, theirs } = told(collision);
      const what = begins ? text("conflict-block", { words: begins }) : text("conflict-block-nameless");
      return {
        what: heading && heading !== begins ? text("conflict-below", { heading, what }) : what,
        part: text(`conflict-block-${aspect}`),
        base,
        mine,
        theirs,
      };
    };
  }, [conflict, text]);
}
