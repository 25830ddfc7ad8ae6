import type { Id } from "../api/bindings";
import { useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { useObjectName } from "../app/objectName";
import { DeedNotice } from "../components/DeedNotice";
import { Scrollable } from "../components/Scrollable";
import { useText } from "../i18n/text";
import styles from "./inspector.module.css";
import { LinksPart } from "./LinksPart";
import { PropertiesPart } from "./PropertiesPart";
import { RightsPart } from "./RightsPart";
import { UsedPart } from "./UsedPart";

/** What is known of an object beside what it says: properties, links, where it is used, rights in words. */
export function Inspector({ id }: { id: Id | null }) {
  const text = useText();
  const deed = useDeed();
  const nameOf = useObjectName();
  const { data: thing, error } = useRead("object", { id: id ?? "" }, { enabled: id !== null, keep: true });
  // What is not there any more is still known, but nothing of it holds.
  if (id === null || !thing || error) return <div className={styles.inspector} />;
  const isSection = thing.kind === "section";
  return (
    <Scrollable className={styles.inspector} label={text("inspector-of", { name: nameOf(thing).text })}>
      <DeedNotice deed={deed} />
      {!thing.nameOnly && !isSection && <PropertiesPart thing={thing} deed={deed} />}
      {!thing.nameOnly && !isSection && <LinksPart thing={thing} deed={deed} />}
      {!thing.nameOnly && !isSection && <UsedPart thing={thing} />}
      <RightsPart thing={thing} deed={deed} />
    </Scrollable>
  );
}
