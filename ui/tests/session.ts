import type { Session } from "../src/api/bindings";

/** A session for tests. */
export function session(more: Partial<Session> = {}): Session {
  return {
    organisation: { text: "Satama Oy", instead: null },
    path: "/home/aino/satama",
    user: "aino",
    userName: "Aino Virtanen",
    local: true,
    maySwitchUser: false,
    viewing: null,
    language: "fi",
    languages: ["fi", "en"],
    sections: [],
    stepHeadings: [],
    ...more,
  };
}
