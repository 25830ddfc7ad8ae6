import type { Id, ShareTarget } from "../../../../api/bindings";
import { type Field, type Form, given, idsOf, nameOf, roles, type Target, userOf } from "./form";

const TEAM_ROLES = ["team-owner", "onboarding-lead", "onboarding-supervisor", "trainer"];

/** Where a new area or team stands: in an area, or at the top. */
const IN_AREA: Field = { type: "target", kinds: ["area"], label: "what-if-in-area" };

export const ONBOARDING: Form[] = [
  {
    id: "create-area",
    fields: [{ type: "name" }, IN_AREA],
    makes: true,
    build: (values, { id, language }) =>
      given(nameOf(values), true, (name) => ({
        op: "create-area",
        id,
        parent: values.target?.id ?? null,
        name: { [language]: name },
      })),
  },
  {
    id: "set-coordinators",
    fields: [
      { type: "object", kinds: ["area"] },
      { type: "parties", list: "coordinators", kinds: ["user"] },
    ],
    build: (values) =>
      given(values.object, values.parties, (area, users) => ({ op: "set-coordinators", area, users: idsOf(users) })),
  },
  {
    id: "create-team",
    fields: [{ type: "name" }, IN_AREA],
    makes: true,
    build: (values, { id, language }) =>
      given(nameOf(values), true, (name) => ({
        op: "create-team",
        id,
        area: values.target?.id ?? null,
        name: { [language]: name },
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
    id: "share-template",
    fields: [
      { type: "option", label: "what-if-share-as", options: ["use", "edit"], words: "share" },
      { type: "object", kinds: ["template"] },
      { type: "target", kinds: ["user", "team", "area"], label: "what-if-share-with" },
    ],
    build: (values) =>
      given(values.object, values.target, (template, target) => ({
        op: "share-template",
        template,
        to: shareOf(target),
        edit: values.option === "edit",
      })),
  },
  {
    id: "unshare-template",
    fields: [{ type: "object", kinds: ["template"] }, { type: "share" }],
    build: (values) =>
      given(values.object, values.share, (template, { to }) => ({ op: "unshare-template", template, to })),
  },
  {
    id: "start-plan",
    fields: [
      { type: "user" },
      { type: "object", kinds: ["team"] },
      { type: "target", kinds: ["template"], label: "what-if-from-template" },
    ],
    makes: true,
    build: (values, { id }) =>
      given(userOf(values), values.object, (inductee, team) => ({
        op: "start-plan",
        id,
        team,
        template: values.target?.id ?? null,
        inductee,
      })),
  },
  ...(["end-plan", "reopen-plan"] as const).map(
    (op): Form => ({
      id: op,
      fields: [{ type: "object", kinds: ["plan"] }],
      build: (values) => given(values.object, true, (plan: Id) => ({ op, plan })),
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
];

function shareOf({ id, kind }: Target): ShareTarget {
  if (kind === "team") return { team: id };
  return kind === "area" ? { area: id } : { user: id };
}
