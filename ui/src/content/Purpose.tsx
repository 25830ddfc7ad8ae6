import type { Object as Thing } from "../api/bindings";
import { LocalName } from "../components/LocalName";
import { useText } from "../i18n/text";
import styles from "./content.module.css";

/** What a process is for, above its diagram. It is changed in the inspector. */
export function Purpose({ thing }: { thing: Thing }) {
  const text = useText();
  if (!thing.purpose?.text) return null;
  return (
    <section className={`${styles.purpose} selectable`} aria-label={text("purpose")}>
      <LocalName of={thing.purpose} />
    </section>
  );
}
