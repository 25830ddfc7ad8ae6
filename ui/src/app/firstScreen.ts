import type { QueryClient } from "@tanstack/react-query";
import type { Session, Start } from "../api/bindings";
import { type Args, call, keyOf, type Name, viewOf } from "../api/client";
import { beginning } from "../tree/useTreeSource";
import { currentPlace } from "./navigation";

/**
 * The answer to the first `start`, once everything else that the first screen shows is here too: it is drawn once and
 * whole, not again with each answer that arrives.
 */
export async function withFirstScreen(client: QueryClient, answer: Promise<Start>): Promise<Start> {
  const start = await answer;
  if (start.session) await ask(client, start.session);
  return start;
}

async function ask(client: QueryClient, session: Session): Promise<void> {
  client.setQueryData(keyOf("session", {}), session);
  const view = viewOf(session);
  // Never fails: what could not be had is asked for again, and its failure shown, where it belongs.
  const read = <N extends Name>(name: N, args: Args<N>) =>
    client.prefetchQuery({ queryKey: keyOf(name, args, view), queryFn: () => call(name, args) });
  const { section, object } = currentPlace();
  const shown = object ?? session.sections.find((view) => view.section === section)?.id;
  await Promise.all([
    read("history", {}),
    read("favourites", {}),
    read("recent", {}),
    ...(section === "processes" || section === "documents" ? [read("tree_window", beginning(section))] : []),
    ...(shown ? [read("object", { id: shown })] : []),
  ]);
}
