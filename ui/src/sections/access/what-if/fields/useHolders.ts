import type { HolderList, Id, Intent, PartyName } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";

export interface ListProps {
  /** The draft before this change. */
  changes: Intent[];
  object: Id | null;
  list: HolderList;
}

/** Who is in the list once the draft's changes are made; nobody, where that may not be told. */
export function useHolders({ changes, object, list }: ListProps): PartyName[] | undefined {
  const args = { changes, object: object ?? "", list };
  const { data, error } = useRead("what_if_holders", args, { enabled: object !== null });
  return error ? [] : data;
}
