import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { backend, later } from "../../tests/backend";
import { session } from "../../tests/session";
import { SessionProvider } from "../app/SessionContext";
import type { Session } from "./bindings";
import { createQueryClient, useBackendEvents, useRead } from "./client";

function Group() {
  const { data } = useRead("find_people", { query: "", groups: true, limit: 1 });
  return <p>{data?.[0]?.name.text ?? "…"}</p>;
}

function Listener() {
  useBackendEvents(() => undefined);
  return null;
}

const group = (text: string) => [{ party: { group: "g" }, name: { text, instead: null }, archived: false }];

/** The program's own frame round something that reads; it can be looked at by another session, and left. */
function look(first: Session) {
  const client = createQueryClient();
  const program = (now: Session | null) => (
    <QueryClientProvider client={client}>
      <Listener />
      {now && (
        <SessionProvider value={now}>
          <Group />
        </SessionProvider>
      )}
    </QueryClientProvider>
  );
  const { rerender } = render(program(first));
  return (now: Session | null) => act(async () => rerender(program(now)));
}

describe("what is read", () => {
  it("is in the language that is shown now, also where the answer in another one comes last", async () => {
    const finnish = later<unknown>();
    const answers = [finnish.promise, group("Management team")];
    backend(() => answers.shift());
    const as = look(session({ language: "fi" }));
    await as(session({ language: "en" }));
    expect(await screen.findByText("Management team")).toBeVisible();
    await finnish.answer(group("Johtoryhmä"));
    expect(screen.getByText("Management team")).toBeVisible();
  });

  it("keeps standing in the old language until it is there in the new one", async () => {
    const english = later<unknown>();
    const answers = [group("Johtoryhmä"), english.promise];
    backend(() => answers.shift());
    const as = look(session({ language: "fi" }));
    await screen.findByText("Johtoryhmä");
    await as(session({ language: "en" }));
    expect(screen.getByText("Johtoryhmä")).toBeVisible();
    await english.answer(group("Management team"));
    expect(await screen.findByText("Management team")).toBeVisible();
  });

  it("is not shown again as somebody else, in another language or workspace saw it", async () => {
    const others = [session({ language: "en" }), session({ user: "riitta" }), session({ path: "/elsewhere" })];
    for (const other of others) {
      const next = later<unknown>();
      const answers = [group("Johtoryhmä"), next.promise];
      backend(() => answers.shift());
      const as = look(session());
      await screen.findByText("Johtoryhmä");
      await as(null);
      await as(other);
      expect(screen.queryByText("Johtoryhmä")).toBeNull();
      await next.answer(group("Other"));
      expect(await screen.findByText("Other")).toBeVisible();
      await as(null);
    }
  });

  it("ends up to date however many changes there are while it is on its way", async () => {
    let state = 0;
    const slow: ReturnType<typeof later<unknown>>[] = [];
    const { tell } = backend(() => {
      const answer = later<unknown>();
      slow.push(answer);
      return answer.promise;
    });
    look(session());
    for (let round = 0; round < 3; round++) {
      await act(async () => undefined);
      const asked = state;
      state += 1;
      await tell({ event: "changed", objects: [] });
      await slow.at(-1)?.answer(group(`state ${asked}`));
    }
    expect(await screen.findByText("state 2")).toBeVisible();
    await waitFor(() => expect(slow).toHaveLength(4));
    await slow.at(-1)?.answer(group(`state ${state}`));
    expect(await screen.findByText("state 3")).toBeVisible();
  });
});
