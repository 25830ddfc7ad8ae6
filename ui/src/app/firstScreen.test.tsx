import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { FirstScreen, Session } from "../api/bindings";
import { keyOf, viewOf } from "../api/client";
import { beginning } from "../tree/beginning";
import { started } from "./firstScreen";

const outside = { recent: [], demonstration: true, version: "1", folder: "/", problem: null };

test("what is shown first is known where its parts ask for it", async () => {
  const client = new QueryClient();
  const session = { path: "/w", user: "u", language: "fi" } as Session;
  const shown = {
    session,
    history: { undo: null, redo: null },
    favourites: [],
    recent: [],
    tree: { total: 0, from: 0, rows: [], showArchived: false },
    object: null,
    children: null,
  } as unknown as FirstScreen["shown"];
  const start = await started(client, Promise.resolve({ ...outside, shown, remembered: false }));
  expect(start.session).toBe(session);
  const view = viewOf(session);
  expect(client.getQueryData(keyOf("tree_window", beginning("processes"), view))).toEqual(shown?.tree);
  expect(client.getQueryData(keyOf("session", {}))).toBe(session);
});

test("where nothing is open there is no session, and the reason is handed on", async () => {
  const problem = { code: "passphrase-needed" } as FirstScreen["problem"];
  const answer = Promise.resolve({ ...outside, problem, shown: null, remembered: false });
  expect(await started(new QueryClient(), answer)).toEqual({ ...outside, problem, session: null });
});
