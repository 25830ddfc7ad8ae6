import { useMemo } from "react";
import { useRead } from "../../../api/client";
import { useDraft, useDraftedChanges } from "./draft";
import { type Names, namesOf } from "./useChangeWords";

/** So many people are told of at once. */
export const PEOPLE = 100;

/** What the draft would come to. While a new answer is on its way, the one before stands, `stale`. */
export function useWhatIf() {
  const draft = useDraft();
  const changes = useDraftedChanges();
  const enabled = changes.length > 0;
  const args = { changes, people: PEOPLE };
  const { data, isPlaceholderData, error } = useRead("what_if", args, { keep: true, enabled, droppable: true });
  const names: Names = useMemo(() => namesOf(data?.names), [data]);
  return {
    draft,
    changes,
    answer: enabled ? data : undefined,
    /** The answer is about the draft as it was. */
    stale: enabled && (isPlaceholderData || data === undefined),
    error,
    names,
  };
}

export type Answer = NonNullable<ReturnType<typeof useWhatIf>["answer"]>;
