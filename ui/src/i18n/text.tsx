import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { catalogue } from "./catalogue";
import { formattingLocale, initialLanguage, rememberLanguage, type UiLanguage } from "./languages";
import type { Messages } from "./messages.gen";

export type MessageId = keyof Messages;
type Arguments<K extends MessageId> = K extends MessageId ? (Messages[K] extends null ? [] : [Messages[K]]) : never;

/** Says a message in the language in use. Keys and arguments are checked by the compiler. */
export type Text = <K extends MessageId>(id: K, ...args: Arguments<K>) => string;

interface Language {
  language: UiLanguage;
  locale: string;
  text: Text;
  /** As `text`, for keys that are built at run time; null where no catalogue has it. */
  textIfKnown: (id: string, args?: Record<string, FluentVariable>) => string | null;
  setLanguage: (language: UiLanguage) => void;
}

const LanguageContext = createContext<Language | null>(null);

function say(bundle: FluentBundle, id: string, args?: Record<string, FluentVariable>): string | null {
  const message = bundle.getMessage(id);
  if (!message?.value) return null;
  return bundle.formatPattern(message.value, args ?? null, []);
}

/** The program's language. A switch keeps showing the old language for the moment that the new one takes to load. */
export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: UiLanguage }) {
  const [wanted, setWanted] = useState<UiLanguage>(() => initial ?? initialLanguage());
  const [current, setCurrent] = useState<{ language: UiLanguage; bundle: FluentBundle } | null>(null);

  useEffect(() => {
    let stale = false;
    void catalogue(wanted).then((bundle) => {
      if (stale) return;
      document.documentElement.lang = wanted;
      setCurrent({ language: wanted, bundle });
    });
    return () => {
      stale = true;
    };
  }, [wanted]);

  const setLanguage = useCallback((language: UiLanguage) => {
    rememberLanguage(language);
    setWanted(language);
  }, []);

  const value = useMemo<Language | null>(() => {
    if (!current) return null;
    const { bundle, language } = current;
    return {
      language,
      locale: formattingLocale(language),
      text: (id, ...args: readonly (Record<string, FluentVariable> | undefined)[]) => say(bundle, id, args[0]) ?? id,
      textIfKnown: (id, args) => say(bundle, id, args),
      setLanguage,
    };
  }, [current, setLanguage]);

  return value && <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage outside of LanguageProvider");
  return language;
}

export function useText(): Text {
  return useLanguage().text;
}
