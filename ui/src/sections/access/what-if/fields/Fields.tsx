import { Picker, PickerItem } from "@react-spectrum/s2";
import type { Dispatch, SetStateAction } from "react";
import type { Intent } from "../../../../api/bindings";
import { capital } from "../../../../components/capital";
import { ObjectFinder } from "../../../../components/ObjectFinder";
import { PeopleFinder } from "../../../../components/PeopleFinder";
import { RequiredField } from "../../../../components/RequiredField";
import styles from "../../../../dialogs/dialogs.module.css";
import { useLanguage } from "../../../../i18n/text";
import type { Field, Form, OptionWords, Values } from "../forms/form";
import { GrantFinder } from "./GrantFinder";
import { MemberFinder } from "./MemberFinder";
import { useMade } from "./made";
import { PartiesField } from "./PartiesField";
import { PlaceFinder } from "./PlaceFinder";
import { ShareFinder } from "./ShareFinder";

interface Props {
  form: Form;
  values: Values;
  /** The draft before this change. */
  changes: Intent[];
  onChange: Dispatch<SetStateAction<Values>>;
}

/** What has to be chosen for a kind of change. */
export function Fields({ form, values, changes, onChange }: Props) {
  return form.fields.map((field) => (
    <div key={field.type} className={styles.finder}>
      <OneField field={field} form={form} values={values} changes={changes} onChange={onChange} />
    </div>
  ));
}

function OneField({ field, form, values, changes, onChange }: Props & { field: Field }) {
  const { text, textIfKnown } = useLanguage();
  const made = useMade(changes);
  const put = (chosen: Partial<Values>) => onChange((before) => ({ ...before, ...chosen }));
  switch (field.type) {
    case "user":
      return <PeopleFinder groups={false} chosen={values.user} onChoose={(user) => put({ user })} autoFocus={false} />;
    case "party":
      return <PeopleFinder groups made={made} chosen={values.to} onChoose={(to) => put({ to })} autoFocus={false} />;
    case "object":
      return (
        <ObjectFinder
          label={text(field.kinds.length === 1 ? `what-if-find-${oneKind(field.kinds[0])}` : "find-object")}
          kinds={field.kinds}
          {...(field.sectionsWith && { sectionsWith: field.sectionsWith })}
          made={made}
          chosen={values.object}
          // What was chosen for another object does not fit this one.
          onChoose={(object) =>
            put({ object, place: null, parties: null, share: null, ...(choosesMember(form) && { user: null }) })
          }
          autoFocus={false}
        />
      );
    case "target":
      return (
        <ObjectFinder
          label={text(field.label)}
          kinds={field.kinds}
          made={made}
          chosen={values.target?.id ?? null}
          onChoose={(id, kind) => put({ target: id !== null && kind !== undefined ? { id, kind } : null })}
          autoFocus={false}
        />
      );
    case "place":
      return (
        <PlaceFinder made={made} object={values.object} chosen={values.place} onChoose={(place) => put({ place })} />
      );
    case "name":
      return <RequiredField label={text("name")} value={values.name} onChange={(name) => put({ name })} />;
    case "option":
      return (
        <Picker
          label={text(field.label)}
          selectedKey={values.option}
          onSelectionChange={(key) => put({ option: String(key), parties: null })}
        >
          {field.options.map((option) => (
            <PickerItem key={option} id={option}>
              {capital(optionWords(textIfKnown, field.words, option))}
            </PickerItem>
          ))}
        </Picker>
      );
    case "grant":
      return <GrantFinder chosen={values.grant} onChoose={(grant) => put({ grant })} />;
    case "share":
      return (
        <ShareFinder
          changes={changes}
          template={values.object}
          chosen={values.share}
          onChoose={(share) => put({ share })}
        />
      );
    case "member":
      return (
        <MemberFinder
          changes={changes}
          object={values.object}
          list={field.list}
          chosen={values.user}
          onChoose={(user) => put({ user })}
        />
      );
    case "parties":
      return (
        <PartiesField
          key={`${values.object} ${values.option}`}
          changes={changes}
          made={made}
          object={values.object}
          list={typeof field.list === "string" ? field.list : field.list(values.option)}
          kinds={field.kinds}
          chosen={values.parties}
          onChange={(parties) => put({ parties })}
        />
      );
  }
}

function optionWords(words: (id: string) => string | null, of: OptionWords, option: string): string {
  switch (of) {
    case "role":
      return words(`role-${option}`) ?? option;
    case "visibility":
      return words(`visibility-${option}`) ?? option;
    case "share":
      return words(`share-${option}`) ?? option;
  }
}

const NAMED = ["group", "area", "team", "task", "strategy", "breakthrough", "template", "plan", "user"] as const;

/** The kinds that have a search of their own name. */
function oneKind(kind: string | undefined): (typeof NAMED)[number] {
  return NAMED.find((name) => name === kind) ?? "user";
}

function choosesMember({ fields }: Form): boolean {
  return fields.some(({ type }) => type === "member");
}
