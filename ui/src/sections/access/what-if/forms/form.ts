import type {
  Action,
  DraftShare,
  GrantRow,
  HolderList,
  Id,
  Intent,
  Kind,
  Party,
  PartyName,
} from "../../../../api/bindings";
import { idOf } from "../../../../api/types";

// What a kind of change is made of: what has to be chosen for it, and how that becomes the change.

/** What has been chosen so far. */
export interface Values {
  user: PartyName | null;
  to: PartyName | null;
  object: Id | null;
  /** A second object: where something is made, what with, with whom. */
  target: Target | null;
  place: Id | null;
  option: string;
  name: string;
  grant: GrantRow | null;
  share: DraftShare | null;
  /** Null: as they are. */
  parties: PartyName[] | null;
}

export interface Target {
  id: Id;
  kind: Kind;
}

export const NOTHING: Values = {
  user: null,
  to: null,
  object: null,
  target: null,
  place: null,
  option: "",
  name: "",
  grant: null,
  share: null,
  parties: null,
};

export type Field =
  | { type: "user" }
  | { type: "party" }
  | { type: "object"; kinds: Kind[]; sectionsWith?: Action }
  | { type: "target"; kinds: Kind[]; label: "what-if-in-area" | "what-if-from-template" | "what-if-share-with" }
  | { type: "place" }
  | { type: "name" }
  | { type: "option"; label: "role" | "what-if-which" | "what-if-share-as"; options: string[]; words: OptionWords }
  | { type: "grant" }
  /** One of those whom the template is shared with. */
  | { type: "share" }
  /** One of those who are in the object's list. */
  | { type: "member"; list: HolderList }
  /** All who are to be in the object's list. */
  | { type: "parties"; list: HolderList | ((option: string) => HolderList); kinds: Kind[] };

export type OptionWords = "role" | "visibility" | "share";

/** What a change that makes something is given beside what was chosen. */
export interface Making {
  /** The id of what it makes. */
  id: Id;
  /** The language that names are given in. */
  language: string;
}

export interface Form {
  id: string;
  fields: Field[];
  /** The change; null while something is missing. */
  build: (values: Values, making: Making) => Intent | null;
  /** Whether it makes something, for which it needs an id. */
  makes?: boolean;
}

/** The change, where everything that it needs was chosen. */
export function given<A, B>(a: A | null, b: B | null, change: (a: A, b: B) => Intent): Intent | null {
  return a === null || b === null ? null : change(a, b);
}

export const userOf = ({ user }: Values): Id | null => (user ? idOf(user.party) : null);
export const partyOf = ({ to }: Values): Party | null => to?.party ?? null;
export const idsOf = (parties: PartyName[]): Id[] => parties.map(({ party }) => idOf(party));
export const nameOf = ({ name }: Values): string | null => name.trim() || null;

/** A choice among roles. */
export const roles = (options: string[]): Field => ({ type: "option", label: "role", options, words: "role" });
