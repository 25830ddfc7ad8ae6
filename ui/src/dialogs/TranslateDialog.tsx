import { Picker, PickerItem } from "@react-spectrum/s2";
import { useState } from "react";
import type { Object as Thing } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useCarryOut } from "../api/execute";
import { byLanguage } from "../api/types";
import { go } from "../app/navigation";
import { placeBeside } from "../app/objectPlace";
import { useSession } from "../app/SessionContext";
import { RequiredField } from "../components/RequiredField";
import { nameOfLanguage, UI_LANGUAGES } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { FormDialog } from "./FormDialog";

/** A translation of a document, which is then written beside its original. */
export function TranslateDialog({ thing, close }: { thing: Thing; close: () => void }) {
  const { text, language: spoken } = useLanguage();
  const session = useSession();
  const carryOut = useCarryOut();
  const { data } = useRead("translations", { object: thing.id });
  const taken = new Set(data?.texts.map(({ language }) => language));
  const tags = [...new Set<string>([...session.languages, ...UI_LANGUAGES])].filter((tag) => !taken.has(tag));
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const language = chosen ?? tags.find((tag) => tag !== session.languages[0]) ?? tags[0] ?? null;
  const known = language ? byLanguage(thing.names)[language] : undefined;
  const name = written ?? known ?? thing.name.text;
  return (
    <FormDialog
      title={text("translate-title", { name: thing.name.text })}
      action={text("translate")}
      ready={language !== null && name.trim() !== ""}
      close={close}
      onSubmit={async () => {
        if (!language) return;
        // A language that the organisation does not use has no names.
        const ofName = session.languages.includes(language) ? language : (session.languages[0] ?? language);
        let id = "";
        await carryOut(async () => {
          const done = await call("translate", { object: thing.id, language, name: { [ofName]: name.trim() } });
          id = done.id;
          return done.executed;
        });
        go(placeBeside(id, true));
      }}
    >
      <Picker
        label={text("translate-language")}
        selectedKey={language}
        onSelectionChange={(key) => setChosen(String(key))}
        isRequired
        autoFocus
      >
        {tags.map((tag) => (
          <PickerItem key={tag} id={tag}>
            {nameOfLanguage(tag, spoken)}
          </PickerItem>
        ))}
      </Picker>
      <RequiredField label={text("translate-name")} value={name} onChange={setWritten} />
      <p>{text("translate-hint")}</p>
    </FormDialog>
  );
}
