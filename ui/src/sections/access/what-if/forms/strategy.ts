import { type Form, given, roles } from "./form";

export const STRATEGY: Form[] = [
  {
    id: "set-visibility",
    fields: [
      { type: "option", label: "what-if-which", options: ["public", "participants"], words: "visibility" },
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
];
