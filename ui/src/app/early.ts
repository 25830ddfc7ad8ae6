// What the program needs before it can draw anything is asked for while its own code is still being read: the words of
// the person's language, and what to show first. Only what is small may be imported here.

import type { Start } from "../api/bindings";
import { transport } from "../api/transport";
import { catalogue } from "../i18n/catalogue";
import { initialLanguage } from "../i18n/languages";
import { withoutCrashes } from "./webview";

withoutCrashes(document, navigator.userAgent);

/** The answer to the first `start`, asked for before React is there. */
export const firstStart = transport().call("start", {}) as Promise<Start>;
// Who waits for it hears of a failure; nobody may be waiting yet.
firstStart.catch(() => undefined);

void catalogue(initialLanguage());
