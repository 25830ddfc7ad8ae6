import type { Kind } from "../../../../api/bindings";
import { CONTENT_KINDS, GRANTABLE_KINDS } from "../../../../api/kinds";
import { type Form, given, partyOf, roles } from "./form";

const ANSWERED_FOR: Kind[] = [...CONTENT_KINDS, "breakthrough", "initiative"];

export const RIGHTS: Form[] = [
  {
    id: "grant",
    fields: [
      roles(["viewer", "editor", "approver"]),
      { type: "party" },
      { type: "object", kinds: GRANTABLE_KINDS, sectionsWith: "grant" },
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
    build: ({ grant }) => given(grant, true, ({ to, role, on }) => ({ op: "revoke", to: to.party, role, on: on.id })),
  },
  {
    id: "set-responsible",
    fields: [{ type: "object", kinds: ANSWERED_FOR }, { type: "party" }],
    build: (values) => given(values.object, partyOf(values), (object, to) => ({ op: "set-responsible", object, to })),
  },
  {
    id: "no-responsible",
    fields: [{ type: "object", kinds: ANSWERED_FOR }],
    build: (values) => given(values.object, true, (object) => ({ op: "set-responsible", object, to: null })),
  },
];
