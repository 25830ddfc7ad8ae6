import { keepPreviousData, QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Event, UseCases } from "./bindings";
import type { Failure } from "./failure";
import { transport } from "./transport";

export type Name = keyof UseCases;
export type Args<N extends Name> = UseCases[N]["args"];
export type Result<N extends Name> = UseCases[N]["result"];

/** Calls a use case. Throws a `Failure`. */
export async function call<N extends Name>(name: N, args: Args<N>): Promise<Result<N>> {
  return (await transport().call(name, args)) as Result<N>;
}

export function keyOf<N extends Name>(name: N, args: Args<N>): readonly [N, Args<N>] {
  return [name, args];
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

interface ReadOptions {
  enabled?: boolean;
  /** Keeps showing the previous answer while the one to new arguments is on its way. */
  keep?: boolean;
  /** Asks again each time that it comes on the screen, showing what is known meanwhile. */
  again?: boolean;
}

/** Reads from the backend and stays up to date. */
export function useRead<N extends Name>(
  name: N,
  args: Args<N>,
  { enabled = true, keep = false, again = false }: ReadOptions = {},
) {
  return useQuery<Result<N>, Failure>({
    queryKey: keyOf(name, args),
    queryFn: async () => await call(name, args),
    enabled,
    refetchOnMount: again ? "always" : true,
    placeholderData: keep ? (keepPreviousData as never) : undefined,
  });
}

/** What reads change when records do: everything but what is about other things than the organisation. */
const UNTOUCHED_BY_RECORDS: ReadonlySet<string> = new Set<Name>(["start", "preference", "users_to_try"]);

/** Lets events of the backend refresh what they name. Once, at the top of the program. */
export function useBackendEvents(onProgress: (event: Event & { event: "progress" }) => void): void {
  const client = useQueryClient();
  const refresh = useCallback(() => {
    void client.invalidateQueries({ predicate: (query) => !UNTOUCHED_BY_RECORDS.has(String(query.queryKey[0])) });
  }, [client]);

  useEffect(
    () =>
      transport().subscribe((event) => {
        if (event.event === "progress") onProgress(event);
        else if (event.event === "session") void client.invalidateQueries();
        else refresh();
      }, refresh),
    [client, refresh, onProgress],
  );
}
