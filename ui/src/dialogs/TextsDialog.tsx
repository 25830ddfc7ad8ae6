import { TextArea, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { useSession } from "../app/SessionContext";
import { capital } from "../components/capital";
import { nameOfLanguage } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { FormDialog } from "./FormDialog";

interface Props {
  title: string;
  /** By language; what is the same in all of them under the empty tag. */
  texts: Record<string, string>;
  multiline?: boolean;
  /** Gets the languages whose text was changed; an empty text takes the language away. */
  onSubmit: (changed: Record<string, string>) => Promise<unknown>;
  close: () => void;
}

/** One text in all of the organisation's languages. */
export function TextsDialog({ title, texts, multiline, onSubmit, close }: Props) {
  const { text, language } = useLanguage();
  const session = useSession();
  const [written, setWritten] = useState<Record<string, string>>({});
  const everywhere = texts[""] ?? "";
  const before = (tag: string) => texts[tag] ?? "";
  const changed = Object.fromEntries(
    Object.entries(written)
      .map(([tag, words]) => [tag, words.trim()] as const)
      .filter(([tag, words]) => words !== before(tag)),
  );
  const tags = [...new Set([...session.languages, ...Object.keys(texts).filter((tag) => tag !== "")])];
  const Field = multiline ? TextArea : TextField;
  return (
    <FormDialog
      title={title}
      action={text("save")}
      size="M"
      close={close}
      onSubmit={async () => {
        if (Object.keys(changed).length > 0) await onSubmit(changed);
      }}
    >
      {tags.map((tag, index) => (
        <Field
          key={tag}
          label={capital(nameOfLanguage(tag, language))}
          placeholder={everywhere || undefined}
          value={written[tag] ?? before(tag)}
          onChange={(words) => setWritten((now) => ({ ...now, [tag]: words }))}
          autoFocus={index === 0}
        />
      ))}
    </FormDialog>
  );
}
