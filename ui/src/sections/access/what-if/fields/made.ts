import { useMemo } from "react";
import type { Intent, Kind, ObjectName } from "../../../../api/bindings";
import { useSession } from "../../../../app/SessionContext";

const KIND_OF: Partial<Record<Intent["op"], Kind>> = {
  "create-group": "group",
  "create-area": "area",
  "create-team": "team",
};

/** What the draft itself makes: a further change can be about that, too. */
export function useMade(changes: readonly Intent[]): ObjectName[] {
  const { language } = useSession();
  return useMemo(() => madeBy(changes, language), [changes, language]);
}

export function madeBy(changes: readonly Intent[], language: string): ObjectName[] {
  return changes.flatMap((change) => {
    const kind = KIND_OF[change.op];
    if (kind === undefined || !("id" in change) || !("name" in change) || !change.name) return [];
    const name = typeof change.name === "string" ? change.name : (change.name[language] ?? "");
    return [{ id: change.id, kind, name: { text: name, instead: null } }];
  });
}
