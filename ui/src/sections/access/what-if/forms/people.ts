import type { Intent } from "../../../../api/bindings";
import { type Form, given, nameOf, roles, userOf, type Values } from "./form";

export const PEOPLE: Form[] = [
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
    build: (values) => given(userOf(values), values.object, (user, group) => ({ op: "remove-member", group, user })),
  },
  {
    id: "create-group",
    fields: [{ type: "name" }],
    makes: true,
    build: (values, { id, language }) =>
      given(nameOf(values), true, (name) => ({ op: "create-group", id, name: { [language]: name } })),
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
];

function flag(values: Values, value: boolean): Intent | null {
  return given(userOf(values), true, (user) => ({
    op: "set-flag",
    user,
    flag: values.option as "administrator" | "auditor" | "facilitator",
    value,
  }));
}
