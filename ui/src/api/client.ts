import { hashKey, type Query, QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useSessionIfOpen } from "../app/SessionContext";
import type { Event, Id, Language, Session, UseCases } from "./bindings";
import type { Failure } from "./failure";
import { transport } from "./transport";

export type Name = keyof UseCases;
export type Args<N extends Name> = UseCases[N]["args"];
export type Result<N extends Name> = UseCases[N]["result"];

/** Calls a use case. Throws a `Failure`. */
export async function call<N extends Name>(name: N, args: Args<N>): Promise<Result<N>> {
  return (await transport().call(name, args)) as Result<N>;
}

/** Who looks at what, in which language: every answer about an organisation is one to them. */
interface View {
  workspace: string;
  user: Id;
  language: Language;
}

/** What is answered alike to everybody: it is about the program, or says itself who looks. */
const WITHOUT_VIEW: ReadonlySet<string> = new Set<Name>(["start", "session", "preference"]);

type Key<N extends Name> = readonly [N, Args<N>, View | null];

export function keyOf<N extends Name>(name: N, args: Args<N>, view: View | null = null): Key<N> {
  return [name, args, WITHOUT_VIEW.has(name) ? null : view];
}

/** The view of a workspace. An answer to another user or in another language is never taken for one to it. */
export function viewOf(session: Session): View {
  return { workspace: session.path, user: session.user, language: session.language };
}

export function useView(): View | null {
  const session = useSessionIfOpen();
  return session && viewOf(session);
}

/** Whether the answer to `before` may be shown until the one to `now` is here. */
function standsIn(before: Query["queryKey"] | undefined, now: Key<Name>, keep: boolean): boolean {
  if (!before) return false;
  const [, args, view] = before as Key<Name>;
  if (view?.workspace !== now[2]?.workspace) return false;
  return keep || hashKey([args]) === hashKey([now[1]]);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The backend says what changed; nothing is asked again on a guess.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** What reads change when records do: everything but what is about other things than the organisation. */
const UNTOUCHED_BY_RECORDS: ReadonlySet<string> = new Set<Name>(["start", "preference", "users_to_try"]);

/** Counts what was heard of changes: an answer that was asked for before the last one may be out of date. */
let changes = 0;
const PATIENCE = 3;

/** Asks until the answer is younger than the last change that was heard of (a query's first answer is not asked for
 *  again when it is invalidated on its way). Where change follows change, the latest answer is shown, `outdated`. */
async function upToDate<R>(ask: () => Promise<R>, outdated: () => void): Promise<R> {
  for (let round = 1; ; round++) {
    const before = changes;
    const answer = await ask();
    if (before === changes) return answer;
    if (round === PATIENCE) {
      outdated();
      return answer;
    }
  }
}

/** Asks for everything again that may have changed. */
export function useRefresh(): (which?: "records" | "everything") => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (which = "everything") => {
      changes += 1;
      await client.invalidateQueries({
        predicate: (query) => which === "everything" || !UNTOUCHED_BY_RECORDS.has(String(query.queryKey[0])),
      });
    },
    [client],
  );
}

interface ReadOptions {
  enabled?: boolean;
  /** Keeps showing the previous answer while the one to new arguments is on its way. */
  keep?: boolean;
  /** Asks again each time that it comes on the screen, showing what is known meanwhile. */
  again?: boolean;
  /** Gives a question up that nobody looks at any more: the backend may not answer it then (`superseded`). */
  droppable?: boolean;
}

/** Reads from the backend and stays up to date. */
export function useRead<N extends Name>(
  name: N,
  args: Args<N>,
  { enabled = true, keep = false, again = false, droppable = false }: ReadOptions = {},
) {
  const queryKey = keyOf(name, args, useView());
  return useQuery<Result<N>, Failure>({
    queryKey,
    queryFn: (context) => {
      // Whoever looks at the signal is taken to heed it: the question is asked anew when somebody looks again.
      if (droppable) void context.signal;
      return upToDate(
        () => call(name, args),
        // Once the answer is kept: it is asked for again at once.
        () => setTimeout(() => void context.client.invalidateQueries({ queryKey, exact: true })),
      );
    },
    enabled,
    refetchOnMount: again ? "always" : true,
    placeholderData: ((before: Result<N> | undefined, query: Query | undefined) =>
      standsIn(query?.queryKey, queryKey, keep) ? before : undefined) as never,
  });
}

/** Lets events of the backend refresh what they name. Once, at the top of the program. */
export function useBackendEvents(onProgress: (event: Event & { event: "progress" }) => void): void {
  const refresh = useRefresh();
  useEffect(
    () =>
      transport().subscribe(
        (event) => {
          if (event.event === "progress") onProgress(event);
          else if (event.event !== "link") void refresh(event.event === "session" ? "everything" : "records");
        },
        () => void refresh(),
      ),
    [refresh, onProgress],
  );
}
