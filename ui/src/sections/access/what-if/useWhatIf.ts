import { hashKey, useIsFetching } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Intent } from "../../../api/bindings";
import { keyOf, useRead, useView } from "../../../api/client";
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

/** Asks beforehand what changes would come to that somebody is about to try, so that the answer is there when they do.
 *  Nothing that is asked already is given up for it. */
export function useForeseen(changes: Intent[] | null): void {
  const args = { changes: changes ?? [], people: PEOPLE };
  const own = hashKey(keyOf("what_if", args, useView()));
  const others = useIsFetching({ queryKey: ["what_if"], predicate: ({ queryHash }) => queryHash !== own });
  useRead("what_if", args, { enabled: changes !== null && others === 0, droppable: true });
}

export type Answer = NonNullable<ReturnType<typeof useWhatIf>["answer"]>;
