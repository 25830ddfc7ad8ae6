import type { Action, GrantRow, HolderList, Id, Intent, Kind, Party, PartyName } from "../../../api/bindings";
import { CONTENT, GRANTABLE, idOf } from "../../../api/types";

// The kinds of changes that can be thought of, each with what has to be chosen for it.

/** What has been chosen so far. */
export interface Values {
  user: PartyName | null;
  to: PartyName | null;
  object: Id | null;
  place: Id | null;
  option: string;
  grant: GrantRow | null;
  /** Null: as they are. */
  parties: PartyName[] | null;
}

export const NOTHING: Values = {
  user: null,
  to: null,
  object: null,
  place: null,
  option: "",
  grant: null,
  parties: null,
};

export type Field =
  | { type: "user"; archived?: boolean }
  | { type: "party" }
  | { type: "object"; kinds: Kind[]; sectionsWith?: Action }
  | { type: "place" }
  | { type: "option"; label: "role" | "what-if-which"; options: string[]; wordsOf: "role" | "visibility" }
  | { type: "grant" }
  /** One of those who are in the object's list. */
  | { type: "member"; list: HolderList }
  /** All who are to be in the object's list. */
  | { type: "parties"; list: HolderList | ((option: string) => HolderList); kinds: Kind[] };

export interface Form {
  id: string;
  fields: Field[];
  /** The change; null while something is missing. */
  build: (values: Values) => Intent | null;
}

const TEAM_ROLES = ["team-owner", "onboarding-lead", "onboarding-supervisor", "trainer"];
const roles = (options: string[]): Field => ({ type: "option", label: "role", options, wordsOf: "role" });

/** The change, where everything that it needs was chosen. */
function given<A, B>(a: A | null, b: B | null, change: (a: A, b: B) => Intent): Intent | null {
  return a === null || b === null ? null : change(a, b);
}

const userOf = ({ user }: Values): Id | null => (user ? idOf(user.party) : null);
const partyOf = ({ to }: Values): Party | null => to?.party ?? null;
const idsOf = (parties: PartyName[]): Id[] => parties.map(({ party }) => idOf(party));

export const FORMS: { group: "people" | "rights" | "structure" | "onboarding" | "strategy"; forms: Form[] }[] = [
  {
    group: "people",
    forms: [
      {
        id: "add-member",
        fields: [{ type: "user" }, { type: "object", kinds: ["group"] }],
        build: (values) => given(userOf(values), values.object, (user, group) => ({ op: "add-member", group, user })),
      },
      {
        id: "remove-member",
        fields: [
          { type: "object", kinds: ["group"] },
          { type: "member", list: "members" },
        ],
        build: (values) =>
          given(userOf(values), values.object, (user, group) => ({ op: "remove-member", group, user })),
      },
      {
        id: "give-flag",
        fields: [{ type: "user" }, roles(["administrator", "auditor", "facilitator"])],
        build: (values) => flag(values, true),
      },
      {
        id: "take-flag",
        fields: [{ type: "user" }, roles(["administrator", "auditor", "facilitator"])],
        build: (values) => flag(values, false),
      },
      {
        id: "archive-user",
        fields: [{ type: "user" }],
        build: (values) => given(userOf(values), true, (user) => ({ op: "archive-user", user })),
      },
      {
        id: "restore-user",
        fields: [{ type: "object", kinds: ["user"] }],
        build: (values) => given(values.object, true, (user) => ({ op: "restore-user", user })),
      },
    ],
  },
  {
    group: "rights",
    forms: [
      {
        id: "grant",
        fields: [
          roles(["viewer", "editor", "approver"]),
          { type: "party" },
          { type: "object", kinds: GRANTABLE, sectionsWith: "grant" },
        ],
        build: (values) =>
          given(partyOf(values), values.object, (to, on) => ({
            op: "grant",
            to,
            role: values.option as "viewer" | "editor" | "approver",
            on,
          })),
      },
      {
        id: "revoke",
        fields: [{ type: "grant" }],
        build: ({ grant }) =>
          given(grant, true, ({ to, role, on }) => ({ op: "revoke", to: to.party, role, on: on.id })),
      },
      {
        id: "set-responsible",
        fields: [{ type: "object", kinds: [...CONTENT, "breakthrough", "initiative"] }, { type: "party" }],
        build: (values) =>
          given(values.object, partyOf(values), (object, to) => ({ op: "set-responsible", object, to })),
      },
      {
        id: "no-responsible",
        fields: [{ type: "object", kinds: [...CONTENT, "breakthrough", "initiative"] }],
        build: (values) => given(values.object, true, (object) => ({ op: "set-responsible", object, to: null })),
      },
    ],
  },
  {
    group: "structure",
    forms: [
      {
        id: "move",
        fields: [
          { type: "object", kinds: [...CONTENT, "area", "team", "strategy", "breakthrough", "initiative"] },
          { type: "place" },
        ],
        build: (values) => given(values.object, values.place, (object, under) => ({ op: "move", object, under })),
      },
      ...(["archive", "restore"] as const).map(
        (op): Form => ({
          id: op,
          fields: [{ type: "object", kinds: [...CONTENT, "team"] }],
          build: (values) => given(values.object, true, (object) => ({ op, object })),
        }),
      ),
    ],
  },
  {
    group: "onboarding",
    forms: [
      {
        id: "set-coordinators",
        fields: [
          { type: "object", kinds: ["area"] },
          { type: "parties", list: "coordinators", kinds: ["user"] },
        ],
        build: (values) =>
          given(values.object, values.parties, (area, users) => ({
            op: "set-coordinators",
            area,
            users: idsOf(users),
          })),
      },
      {
        id: "set-team-role",
        fields: [roles(TEAM_ROLES), { type: "user" }, { type: "object", kinds: ["team"] }],
        build: (values) =>
          given(userOf(values), values.object, (user, team) => ({
            op: "set-team-role",
            team,
            user,
            role: values.option as "trainer",
          })),
      },
      ...(["archive-membership", "restore-membership"] as const).map(
        (op): Form => ({
          id: op,
          fields: [{ type: "user" }, { type: "object", kinds: ["team"] }],
          build: (values) => given(userOf(values), values.object, (user, team) => ({ op, team, user })),
        }),
      ),
      {
        id: "assign-task",
        fields: [
          { type: "object", kinds: ["task"] },
          { type: "parties", list: "assignees", kinds: ["user"] },
        ],
        build: (values) =>
          given(values.object, values.parties, (task, users) => ({ op: "assign-task", task, users: idsOf(users) })),
      },
    ],
  },
  {
    group: "strategy",
    forms: [
      {
        id: "set-visibility",
        fields: [
          {
            type: "option",
            label: "what-if-which",
            options: ["public", "participants"],
            wordsOf: "visibility",
          },
          { type: "object", kinds: ["strategy"] },
        ],
        build: (values) =>
          given(values.object, true, (strategy) => ({
            op: "set-visibility",
            strategy,
            visibility: values.option as "public" | "participants",
          })),
      },
      {
        id: "set-strategy-role",
        fields: [
          roles(["strategy-administrator", "participant"]),
          { type: "object", kinds: ["strategy"] },
          {
            type: "parties",
            list: (option) => (option === "participant" ? "participants" : "strategy-administrators"),
            kinds: ["user", "group", "team"],
          },
        ],
        build: (values) =>
          given(values.object, values.parties, (strategy, to) => ({
            op: "set-strategy-role",
            strategy,
            role: values.option as "participant",
            to: to.map(({ party }) => party),
          })),
      },
      {
        id: "set-connected",
        fields: [
          { type: "object", kinds: ["breakthrough"] },
          { type: "parties", list: "connected", kinds: ["group", "team"] },
        ],
        build: (values) =>
          given(values.object, values.parties, (breakthrough, to) => ({
            op: "set-connected",
            breakthrough,
            to: to.map(({ party }) => party),
          })),
      },
      {
        id: "publish",
        fields: [{ type: "object", kinds: ["strategy", "breakthrough", "initiative"] }],
        build: (values) => given(values.object, true, (object) => ({ op: "publish", object })),
      },
    ],
  },
];

function flag(values: Values, value: boolean): Intent | null {
  return given(userOf(values), true, (user) => ({
    op: "set-flag",
    user,
    flag: values.option as "administrator" | "auditor" | "facilitator",
    value,
  }));
}

export function formOf(id: string): Form | undefined {
  return FORMS.flatMap(({ forms }) => forms).find((form) => form.id === id);
}

/** What a form begins with: the first of its options. */
export function beginning(form: Form): Values {
  const option = form.fields.find((field) => field.type === "option");
  return { ...NOTHING, option: option?.options[0] ?? "" };
}
