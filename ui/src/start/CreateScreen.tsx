import { Picker, PickerItem, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { capital } from "../components/capital";
import { RequiredField } from "../components/RequiredField";
import { useFieldWords } from "../components/useFieldWords";
import { nameOfLanguage, UI_LANGUAGES } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { StartForm } from "./StartForm";

export interface NewOrganisation {
  name: string;
  language: string;
  person: string;
  email: string;
}

/** A new organisation needs three things: its name, the language it writes in first, and its first administrator. */
export function CreateScreen({ create, back }: { create: (of: NewOrganisation) => Promise<void>; back: () => void }) {
  const { text, language } = useLanguage();
  const fieldWords = useFieldWords();
  const [name, setName] = useState("");
  const [person, setPerson] = useState("");
  const [email, setEmail] = useState("");
  const [content, setContent] = useState<string>(language);
  return (
    <StartForm
      title={text("create-title")}
      lead={text("create-lead")}
      action={text("create-organisation")}
      ready={name.trim() !== "" && person.trim() !== ""}
      onSubmit={() => create({ name: name.trim(), language: content, person: person.trim(), email: email.trim() })}
      back={back}
    >
      <RequiredField label={text("organisation-name")} value={name} onChange={setName} autoFocus />
      <Picker
        label={text("content-language")}
        description={text("content-language-hint")}
        selectedKey={content}
        onSelectionChange={(key) => setContent(String(key))}
      >
        {UI_LANGUAGES.map((tag) => (
          <PickerItem key={tag} id={tag}>
            {capital(nameOfLanguage(tag, language))}
          </PickerItem>
        ))}
      </Picker>
      <RequiredField
        label={text("first-administrator")}
        description={text("first-administrator-hint")}
        value={person}
        onChange={setPerson}
      />
      <TextField label={text("email")} type="email" errorMessage={fieldWords} value={email} onChange={setEmail} />
    </StartForm>
  );
}
