import { useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../api/bindings";
import { call, useRefresh } from "../api/client";
import { useLanguage } from "../i18n/text";
import { useSession, useSessionIfOpen } from "./SessionContext";

// The language of names and texts is the program's own, where the organisation writes in it, unless the person chose
// another one: somebody who reads Finnish content may want the program in Swedish.

const STORED = "luotsi.content-language";
const listeners = new Set<() => void>();

function read(): Language | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function choose(language: Language | null): void {
  try {
    if (language === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, language);
  } catch {
    // Without storage it follows the program's language.
  }
  for (const listener of listeners) listener();
}

function useChosen(): Language | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}

interface ContentLanguage {
  languages: Language[];
  /** Null: it follows the program's language. */
  chosen: Language | null;
  choose: (language: Language | null) => void;
}

/** The choice of the content's language; null where there is none to make. */
export function useContentLanguage(): ContentLanguage | null {
  const session = useSessionIfOpen();
  const chosen = useChosen();
  if (!session || session.languages.length < 2) return null;
  return { languages: session.languages, chosen: chosen && session.languages.includes(chosen) ? chosen : null, choose };
}

/**
 * Tells the backend which language to show. True once it does: before, everything would be drawn in one language and
 * then again in another.
 */
export function useFollowLanguage(): boolean {
  const refresh = useRefresh();
  const { language } = useLanguage();
  const session = useSession();
  const chosen = useChosen();
  const wanted = [chosen, language].find((tag) => tag !== null && session.languages.includes(tag));
  const follows = !wanted || wanted === session.language;
  const [begun, setBegun] = useState(follows);
  useEffect(() => {
    if (!wanted || wanted === session.language) {
      setBegun(true);
      return;
    }
    // Where it can not be had, what there is is shown.
    void call("set_language", { language: wanted }).then(
      () => refresh(),
      () => setBegun(true),
    );
  }, [wanted, session.language, refresh]);
  return begun;
}
