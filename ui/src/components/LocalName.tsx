import type { ShownText } from "../api/bindings";
import { nameOfLanguage } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import styles from "./components.module.css";

/** What is missing in the chosen language stands in another one, and is marked with that language. */
export function LocalName({ of, className }: { of: ShownText; className?: string }) {
  const { text } = useLanguage();
  if (!of.text) return <span className={className}>{text("unnamed")}</span>;
  if (!of.instead) return <span className={className}>{of.text}</span>;
  return (
    <span className={className}>
      <span lang={of.instead}>{of.text}</span>
      <LanguageMark tag={of.instead} />
    </span>
  );
}

export function LanguageMark({ tag }: { tag: string }) {
  const { text, language } = useLanguage();
  const words = text("name-in-other-language", { language: nameOfLanguage(tag, language) });
  return (
    <span className={styles.otherLanguage} title={words}>
      <span aria-hidden="true">{tag}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
