import { Button, Content, Form, Heading, InlineAlert, Picker, PickerItem, TextField } from "@react-spectrum/s2";
import { useState } from "react";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { capital } from "../components/capital";
import { nameOfLanguage, UI_LANGUAGES } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";

export interface NewOrganisation {
  name: string;
  language: string;
  person: string;
  email: string;
}

/** A new organisation needs three things: its name, the language it writes in first, and its first administrator. */
export function CreateScreen({ create, back }: { create: (of: NewOrganisation) => Promise<void>; back: () => void }) {
  const { text, language } = useLanguage();
  const words = useFailureWords();
  const [name, setName] = useState("");
  const [person, setPerson] = useState("");
  const [email, setEmail] = useState("");
  const [content, setContent] = useState<string>(language);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const ready = name.trim() !== "" && person.trim() !== "";

  const submit = async () => {
    if (!ready || working) return;
    setWorking(true);
    setFailure(null);
    try {
      await create({ name: name.trim(), language: content, person: person.trim(), email: email.trim() });
    } catch (thrown) {
      setFailure(Failure.from(thrown));
      setWorking(false);
    }
  };

  return (
    <StartFrame title={text("create-title")} lead={text("create-lead")}>
      {failure && (
        <InlineAlert variant="negative" autoFocus>
          <Heading>{text("not-done")}</Heading>
          <Content>{words(failure)}</Content>
        </InlineAlert>
      )}
      <Form
        size="L"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={text("organisation-name")} value={name} onChange={setName} isRequired autoFocus />
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
        <TextField
          label={text("first-administrator")}
          description={text("first-administrator-hint")}
          value={person}
          onChange={setPerson}
          isRequired
        />
        <TextField label={text("email")} type="email" value={email} onChange={setEmail} />
        <div className={styles.deeds}>
          <Button variant="accent" type="submit" isPending={working} isDisabled={!ready}>
            {text("create-organisation")}
          </Button>
          <Button variant="secondary" onPress={back} isDisabled={working}>
            {text("back")}
          </Button>
        </div>
      </Form>
    </StartFrame>
  );
}
