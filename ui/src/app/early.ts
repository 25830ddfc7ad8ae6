// What the program needs before it can draw anything is asked for while its own code is still being read: the words of
// the person's language, and what to show first. Only what is small may be imported here.

import type { FirstScreen, FirstScreenArgs } from "../api/bindings";
import { transport } from "../api/transport";
import { PAGE_SIZE } from "../components/pageSize";
import { catalogue } from "../i18n/catalogue";
import { initialLanguage } from "../i18n/languages";
import { SIZE } from "../tree/beginning";
import { parsePlace, treeOf } from "./place";
import { withoutCrashes } from "./webview";

withoutCrashes(document, navigator.userAgent);

const place = parsePlace(window.location.hash);
const section = treeOf(place);
const asked: FirstScreenArgs = {
  section,
  object: section && place.object,
  rows: SIZE,
  listed: PAGE_SIZE,
};

/** What the window shows first, asked for before React is there. */
export const firstScreen = transport().call("first_screen", asked) as Promise<FirstScreen>;
// Who waits for it hears of a failure; nobody may be waiting yet.
firstScreen.catch(() => undefined);

void catalogue(initialLanguage());
