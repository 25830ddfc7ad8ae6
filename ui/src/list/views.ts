import type { Id, ListColumn, ListLook, ListView, SectionName } from "../api/bindings";
import { useRead } from "../api/client";
import type { Place } from "../app/place";
import { useText } from "../i18n/text";
import { type Looked, withLook } from "./look";

/** A way of looking at lists that has a name. */
export interface NamedView {
  id: Id;
  name: string;
  look: ListLook;
  columns: ListColumn[];
  /** The person's own; null where it comes with the program. */
  own: ListView | null;
}

const OVERDUE: ListLook = { whole: true, filter: { review: "overdue" }, sort: { by: "review-due" } };
const DRAFTS: ListLook = {
  whole: true,
  filter: { states: ["draft", "revising"], mine: true },
  sort: { by: "changed", descending: true },
};
const WAITING: ListLook = {
  whole: true,
  filter: { states: ["in-review", "revision-in-review"] },
  sort: { by: "changed" },
};

/** The views of a section: those that come with the program, then the person's own. */
export function useViews(section: SectionName): NamedView[] {
  const text = useText();
  const own = useRead("list_views", {}).data ?? [];
  return [
    {
      id: "overdue",
      name: text("list-view-overdue"),
      look: OVERDUE,
      columns: ["responsible", "state", "review-due"],
      own: null,
    },
    { id: "drafts", name: text("list-view-drafts"), look: DRAFTS, columns: ["state", "changed"], own: null },
    {
      id: "waiting",
      name: text("list-view-waiting"),
      look: WAITING,
      columns: ["state", "responsible", "changed"],
      own: null,
    },
    ...own
      .filter((view) => view.section === section)
      .map((view) => ({ id: view.id, name: view.name, look: view.look, columns: view.columns, own: view })),
  ];
}

/** A place whose list is looked at as a view says. */
export function placeOfView(place: Place, { id, look, columns }: NamedView): Place {
  return withLook(place, { look, columns, view: id });
}

/** Whether what is looked at is still what the view says. */
export function isAsNamed(looked: Looked, { look, columns }: NamedView): boolean {
  const said = (value: Looked) => JSON.stringify(withLook({ section: "documents", object: null }, value).more ?? []);
  return said({ ...looked, view: null }) === said({ look, columns, view: null });
}
