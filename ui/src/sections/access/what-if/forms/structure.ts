import { CONTENT_KINDS } from "../../../../api/kinds";
import { type Form, given } from "./form";

export const STRUCTURE: Form[] = [
  {
    id: "move",
    fields: [
      { type: "object", kinds: [...CONTENT_KINDS, "area", "team", "strategy", "breakthrough", "initiative"] },
      { type: "place" },
    ],
    build: (values) => given(values.object, values.place, (object, under) => ({ op: "move", object, under })),
  },
  ...(["archive", "restore"] as const).map(
    (op): Form => ({
      id: op,
      fields: [{ type: "object", kinds: [...CONTENT_KINDS, "team"] }],
      build: (values) => given(values.object, true, (object) => ({ op, object })),
    }),
  ),
  {
    id: "delete",
    fields: [
      {
        type: "object",
        kinds: [...CONTENT_KINDS, "area", "template", "strategy", "breakthrough", "initiative", "group"],
      },
    ],
    build: (values) => given(values.object, true, (object) => ({ op: "delete", object })),
  },
];
