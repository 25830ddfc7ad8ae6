import { Picker, PickerItem } from "@react-spectrum/s2";
import type { Dispatch, SetStateAction } from "react";
import type { Intent } from "../../../api/bindings";
import { capital } from "../../../components/capital";
import { ObjectFinder } from "../../../components/ObjectFinder";
import { PeopleFinder } from "../../../components/PeopleFinder";
import styles from "../../../dialogs/dialogs.module.css";
import { useLanguage } from "../../../i18n/text";
import type { Field, Form, Values } from "./forms";
import { GrantFinder } from "./GrantFinder";
import { MemberFinder, PartiesField } from "./PartiesField";
import { PlaceFinder } from "./PlaceFinder";

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
      <OneField field={field} values={values} changes={changes} onChange={onChange} />
    </div>
  ));
}

function OneField({ field, values, changes, onChange }: Omit<Props, "form"> & { field: Field }) {
  const { text, textIfKnown } = useLanguage();
  const put = (chosen: Partial<Values>) => onChange((before) => ({ ...before, ...chosen }));
  switch (field.type) {
    case "user":
      return <PeopleFinder groups={false} chosen={values.user} onChoose={(user) => put({ user })} />;
    case "party":
      return <PeopleFinder groups chosen={values.to} onChoose={(to) => put({ to })} />;
    case "object":
      return (
        <ObjectFinder
          label={text(field.kinds.length === 1 ? `what-if-find-${oneKind(field.kinds[0])}` : "find-object")}
          kinds={field.kinds}
          {...(field.sectionsWith && { sectionsWith: field.sectionsWith })}
          chosen={values.object}
          // What was chosen for another object does not fit this one.
          onChoose={(object) => put({ object, place: null, parties: null, ...(hasMember(field) && { user: null }) })}
        />
      );
    case "place":
      return <PlaceFinder object={values.object} chosen={values.place} onChoose={(place) => put({ place })} />;
    case "option":
      return (
        <Picker
          label={text(field.label)}
          selectedKey={values.option}
          onSelectionChange={(key) => put({ option: String(key), parties: null })}
        >
          {field.options.map((option) => (
            <PickerItem key={option} id={option}>
              {capital(textIfKnown(field.wordsOf === "role" ? `role-${option}` : `visibility-${option}`) ?? option)}
            </PickerItem>
          ))}
        </Picker>
      );
    case "grant":
      return <GrantFinder chosen={values.grant} onChoose={(grant) => put({ grant })} />;
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
          object={values.object}
          list={typeof field.list === "string" ? field.list : field.list(values.option)}
          kinds={field.kinds}
          chosen={values.parties}
          onChange={(parties) => put({ parties })}
        />
      );
  }
}

/** The kinds that have a search of their own name. */
function oneKind(kind: string | undefined): "group" | "area" | "team" | "task" | "strategy" | "breakthrough" | "user" {
  switch (kind) {
    case "group":
    case "area":
    case "team":
    case "task":
    case "strategy":
    case "breakthrough":
      return kind;
    default:
      return "user";
  }
}

function hasMember(field: Field & { type: "object" }): boolean {
  return field.kinds.length === 1 && field.kinds[0] === "group";
}
