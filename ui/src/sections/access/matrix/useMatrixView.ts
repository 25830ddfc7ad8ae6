import { useCallback, useState } from "react";
import type { Id, MatrixView, Subjects } from "../../../api/bindings";
import { accessPlace, goToAccess, useAccessPlace } from "../place";

export const EVERYTHING: MatrixView = {
  subjects: "users",
  section: null,
  kind: null,
  action: null,
  group: null,
  only: null,
};

/** Whether anything is left out of what stands in the columns. */
export function isFiltered({ subjects, ...filters }: MatrixView): boolean {
  return Object.values(filters).some((value) => value != null);
}

/** Tells one view from another. */
export function nameOfView(view: MatrixView): string {
  const { subjects, section, kind, action, group, only } = { ...EVERYTHING, ...view };
  return JSON.stringify([subjects, section, kind, action, group, only]);
}

/** What was looked at last, while the program runs. */
let lastView = EVERYTHING;

/** Where the matrix stands with the members of a group in its columns, or with that group alone. */
export function placeOfGroup(group: Id, subjects: "users" | "groups") {
  return accessPlace("matrix", [subjects, group]);
}

/**
 * What of the matrix is shown. What stands in the columns, and which group they are limited to, is in the address, so
 * that other screens can lead there; what else was chosen is kept while the program runs.
 */
export function useMatrixView(): [MatrixView, (view: MatrixView) => void] {
  const { parts } = useAccessPlace();
  const asked = parts.join("/");
  const [view, setView] = useState(() => withAddress(lastView, parts));
  const [followed, setFollowed] = useState(asked);
  if (followed !== asked) {
    setFollowed(asked);
    lastView = withAddress(lastView, parts);
    setView(lastView);
  }
  const change = useCallback((next: MatrixView) => {
    lastView = next;
    setView(next);
    goToAccess("matrix", partsOf(next), { replace: true });
  }, []);
  return [view, change];
}

/** What an address asks for; what is shown already, where that is what it asks for. */
export function withAddress(shown: MatrixView, [named, given]: readonly string[]): MatrixView {
  const group = given ?? null;
  const subjects = (["users", "groups", "roles"] satisfies Subjects[]).find((name) => name === named);
  if (subjects === undefined) return shown;
  if (shown.subjects === subjects && (shown.group ?? null) === group) return shown;
  return { ...EVERYTHING, subjects, group };
}

function partsOf({ subjects, group }: MatrixView): (string | null)[] {
  return subjects === "users" && !group ? [] : [subjects, group ?? null];
}
