import { ToastQueue } from "@react-spectrum/s2";
import { useCallback, useEffect, useRef } from "react";
import type { Linked } from "../api/bindings";
import { call } from "../api/client";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { transport } from "../api/transport";
import { useText } from "../i18n/text";
import { go } from "./navigation";
import { placeOf } from "./objectPlace";

/** Puts away what was said of a link that waits. */
let forgetWaiting: () => void = () => undefined;

/** Goes where a link leads, or says why it can not be gone there. What is said stays until it is put away. */
function useGoing(): (asked: Promise<Linked | null>) => Promise<void> {
  const text = useText();
  const words = useFailureWords();
  return useCallback(
    async (asked) => {
      try {
        const linked = await asked;
        if (!linked) return;
        forgetWaiting();
        if (linked.to === "waiting") {
          forgetWaiting = ToastQueue.info(text("link-waits"));
          return;
        }
        const place = placeOf(linked.section, linked.object);
        if (place) go(place);
        else ToastQueue.info(text("link-no-screen"));
      } catch (thrown) {
        ToastQueue.negative(words(Failure.from(thrown)));
      }
    },
    [text, words],
  );
}

/** Follows a link of the program's own, such as one in a document. */
export function useFollowLink(): (link: string) => void {
  const going = useGoing();
  return useCallback((link) => void going(call("resolve_link", { link })), [going]);
}

/**
 * Opens what the program was asked to open from outside: links in mails, on intranets, on the command line. One that
 * comes before a workspace is open is kept by the backend, and asked for again when there is one.
 */
export function useAskedLinks(workspace: "starting" | "closed" | "open"): void {
  const going = useGoing();
  const latest = useRef(going);
  latest.current = going;
  useEffect(() => {
    if (workspace === "starting") return;
    const take = () => void latest.current(call("take_link", {}));
    take();
    return transport().subscribe((event) => {
      if (event.event === "link") take();
    }, take);
  }, [workspace]);
}
