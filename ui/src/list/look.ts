import type {
  Id,
  Kind,
  ListColumn,
  ListFilter,
  ListLook,
  ListResponsible,
  ListReview,
  ListSort,
  State,
} from "../api/bindings";
import type { Place } from "../app/place";
import { COLUMNS } from "./columns";

// How a list is looked at stands in the address behind the word `list`, each part as `name.value`: so it survives
// reloading and going back, and a look is a place like any other.

/** What stands in a place whose list is looked at in a way of its own. */
const LIST = "list";

/** How a list is looked at, and under which name. */
export interface Looked {
  look: ListLook;
  /** The columns beside the name; null: as usual. */
  columns: ListColumn[] | null;
  /** The view that was chosen by its name. */
  view: Id | null;
}

const REVIEWS: readonly ListReview[] = ["overdue", "month", "quarter", "none"];
export const STATES: readonly State[] = ["draft", "in-review", "approved", "revising", "revision-in-review"];

/** How the list of a place is looked at. */
export function lookedAt(place: Place): Looked {
  const looked: Looked = { look: {}, columns: null, view: null };
  const [first, ...parts] = place.more ?? [];
  if (first !== LIST) return looked;
  const filter: ListFilter = {};
  for (const part of parts) {
    const [name = "", value = ""] = split(part, ".");
    const several = value.split(",").filter(Boolean);
    if (name === "whole") looked.look.whole = true;
    else if (name === "sort") looked.look.sort = sortOf(value);
    else if (name === "columns") looked.columns = several.filter(isColumn);
    else if (name === "view") looked.view = value;
    else if (name === "text") filter.text = value;
    else if (name === "kind") filter.kinds = several as Kind[];
    else if (name === "state") filter.states = STATES.filter((state) => several.includes(state));
    else if (name === "archived") filter.archived = value !== "no";
    else if (name === "mine") filter.mine = true;
    else if (name === "who") filter.responsible = responsibleOf(value);
    else if (name === "review") filter.review = REVIEWS.find((review) => review === value) ?? null;
    else if (name === "language") filter.language = value;
    else if (name === "from") filter.changedFrom = dayOf(value);
    else if (name === "to") filter.changedTo = dayOf(value);
  }
  if (isFiltered(filter)) looked.look.filter = filter;
  return looked;
}

/** The same place with its list looked at in this way. */
export function withLook({ section, object }: Place, { look, columns, view }: Looked): Place {
  const { filter = {}, sort } = look;
  const parts = [
    view && `view.${view}`,
    look.whole && "whole",
    sort && `sort.${sort.descending ? "-" : ""}${sort.by}`,
    filter.text && `text.${filter.text}`,
    filter.kinds?.length && `kind.${filter.kinds.join(",")}`,
    filter.states?.length && `state.${filter.states.join(",")}`,
    filter.responsible && `who.${wordOf(filter.responsible)}`,
    filter.mine && "mine",
    filter.review && `review.${filter.review}`,
    filter.language && `language.${filter.language}`,
    filter.changedFrom && `from.${filter.changedFrom}`,
    filter.changedTo && `to.${filter.changedTo}`,
    filter.archived !== undefined && filter.archived !== null && (filter.archived ? "archived" : "archived.no"),
    columns && `columns.${columns.join(",")}`,
  ];
  const more = parts.filter((part): part is string => Boolean(part));
  return more.length > 0 ? { section, object, more: [LIST, ...more] } : { section, object };
}

/** Whether a place shows a list in a way of its own. */
export const isListPlace = (place: Place): boolean => place.more?.[0] === LIST;

/** How many parts of a filter leave something out. */
export function countOf(filter: ListFilter): number {
  return Object.values(filter).filter((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))).length;
}

export const isFiltered = (filter: ListFilter | undefined): boolean => filter !== undefined && countOf(filter) > 0;

/** Pressed once, a column sorts upwards, then downwards, then no more. */
export function turned(sort: ListSort | null | undefined, by: ListColumn): ListSort | null {
  if (sort?.by !== by) return { by };
  return sort.descending ? null : { by, descending: true };
}

function split(part: string, at: string): [string, string] {
  const index = part.indexOf(at);
  return index < 0 ? [part, ""] : [part.slice(0, index), part.slice(index + 1)];
}

function isColumn(name: string): name is ListColumn {
  return COLUMNS.some((column) => column === name);
}

function sortOf(value: string): ListSort | null {
  const descending = value.startsWith("-");
  const by = descending ? value.slice(1) : value;
  if (by !== "name" && !isColumn(by)) return null;
  return descending ? { by, descending } : { by };
}

function responsibleOf(value: string): ListResponsible | null {
  if (value === "me" || value === "nobody") return value;
  const [kind, id] = split(value, ".");
  if (kind === "user") return { party: { user: id } };
  return kind === "group" ? { party: { group: id } } : null;
}

function wordOf(responsible: ListResponsible): string {
  if (typeof responsible === "string") return responsible;
  const [kind = "", id = ""] = Object.entries(responsible.party)[0] ?? [];
  return `${kind}.${id}`;
}

function dayOf(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
