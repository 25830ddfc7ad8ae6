import { TextArea, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import type { DocumentTemplate, Object as Thing } from "../api/bindings";
import { useExecute } from "../api/execute";
import { useFieldWords } from "../components/useFieldWords";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";
import { exampleOf } from "./numbering";

/** How a document is offered to those who make new ones: what theirs are numbered like, and what they must have. */
export function DocumentTemplateDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const text = useText();
  const execute = useExecute();
  const fieldWords = useFieldWords();
  const before = thing.document?.template ?? null;
  const [numbering, setNumbering] = useState(before?.numbering ?? "");
  const [headings, setHeadings] = useState((before?.requiredHeadings ?? []).join("\n"));
  const example = exampleOf(numbering.trim());
  const isUnfit = numbering.trim() !== "" && example === null;
  const template: DocumentTemplate = {
    numbering: numbering.trim(),
    requiredHeadings: headings
      .split("\n")
      .map((heading) => heading.trim())
      .filter((heading) => heading !== ""),
  };
  return (
    <FormDialog
      title={text("document-template-title", { name: thing.name.text })}
      action={text(before ? "save" : "document-template-offer")}
      size="M"
      ready={!isUnfit}
      close={close}
      onSubmit={() => execute({ op: "set-document-template", document: thing.id, template })}
    >
      <p className={styles.note}>{text("document-template-hint")}</p>
      <TextField
        label={text("document-template-numbering")}
        description={
          example
            ? text("document-template-example", { number: example })
            : text("document-template-numbering-hint", { pattern: "TO-{000}" })
        }
        value={numbering}
        onChange={setNumbering}
        validate={() => (isUnfit ? text("document-template-numbering-unfit", { pattern: "TO-{000}" }) : null)}
        errorMessage={fieldWords}
        autoFocus
      />
      <TextArea
        label={text("document-template-headings")}
        description={text("document-template-headings-hint")}
        value={headings}
        onChange={setHeadings}
      />
    </FormDialog>
  );
}
