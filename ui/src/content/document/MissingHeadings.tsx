import { Button } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { useText } from "../../i18n/text";
import { Notice } from "../Notice";
import styles from "./document.module.css";
import { outlineOf } from "./outline";
import { insertHeading, missingOf } from "./required";
import { useAtRest } from "./useEditorValue";

const sameList = (one: string[], other: string[]) => one.join("\n") === other.join("\n");

/** The headings that the document's template requires and that are not there yet, each to be put in by a press. */
export function MissingHeadings({ editor, required }: { editor: Editor; required: string[] }) {
  const text = useText();
  const missing = useAtRest(editor, ({ doc }) => missingOf(required, outlineOf(doc)), sameList);
  if (missing.length === 0) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <span className={styles.missing}>
          {missing.map((heading) => (
            <Button key={heading} variant="secondary" size="S" onPress={() => insertHeading(editor, required, heading)}>
              {text("document-heading-insert", { heading })}
            </Button>
          ))}
        </span>
      }
    >
      {text("document-headings-missing", { count: missing.length })}
    </Notice>
  );
}
