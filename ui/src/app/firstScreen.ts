import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { FirstScreen, Start } from "../api/bindings";
import { type Args, keyOf, type Name, type Result, useRefresh, viewOf } from "../api/client";
import { PAGE_SIZE } from "../components/pageSize";
import { beginning } from "../tree/beginning";
import { parsePlace, treeOf } from "./place";

let isRemembered = false;

/** Asks for everything again once what is shown from the time before stands on the screen. */
export function useAskAgain(): void {
  const refresh = useRefresh();
  useEffect(() => {
    if (!isRemembered) return;
    isRemembered = false;
    // A timer that is set in a frame runs when that frame was painted.
    requestAnimationFrame(() => setTimeout(() => void refresh()));
  }, [refresh]);
}

/** Makes what the window shows first known as the answers that its parts ask for: it is drawn once and whole. */
export async function started(client: QueryClient, answer: Promise<FirstScreen>): Promise<Start> {
  const { shown, remembered, ...outside } = await answer;
  isRemembered = remembered;
  if (!shown) return { session: null, ...outside };
  const view = viewOf(shown.session);
  const know = <N extends Name>(name: N, args: Args<N>, result: Result<N>) =>
    client.setQueryData(keyOf(name, args, view), result);
  know("session", {}, shown.session);
  know("history", {}, shown.history);
  know("favourites", {}, shown.favourites);
  know("recent", {}, shown.recent);
  const { object, tree, list } = shown;
  const section = treeOf(parsePlace(window.location.hash));
  if (tree && section) know("tree_window", beginning(section), tree);
  if (object) know("object", { id: object.id }, object);
  if (object && list) know("list_objects", { list: { of: object.id, look: {} }, from: 0, count: PAGE_SIZE }, list);
  return { session: shown.session, ...outside };
}
