import { Header, Heading, Picker, PickerItem, PickerSection } from "@react-spectrum/s2";
import { useState } from "react";
import type { Intent } from "../../../api/bindings";
import { call } from "../../../api/client";
import { useSession } from "../../../app/SessionContext";
import { announce } from "../../../components/announce";
import dialogStyles from "../../../dialogs/dialogs.module.css";
import { FormDialog } from "../../../dialogs/FormDialog";
import { useLanguage } from "../../../i18n/text";
import { addChange } from "./draft";
import { Fields } from "./fields/Fields";
import { beginning, FORMS, formOf } from "./forms";
import { NOTHING, type Values } from "./forms/form";
import { useForeseen } from "./useWhatIf";

const FIRST = "add-member";

/** Chooses a kind of change and what it needs, and puts it at the end of the draft. */
export function AddChangeDialog({ changes, close }: { changes: Intent[]; close: () => void }) {
  const { text, textIfKnown } = useLanguage();
  const { language } = useSession();
  const [kind, setKind] = useState(FIRST);
  const [values, setValues] = useState<Values>(NOTHING);
  const form = formOf(kind);
  const change = form?.build(values, { id: "", language }) ?? null;
  // What makes something new has no id before it is added.
  useForeseen(change && !form?.makes ? [...changes, change] : null);
  const wide = (form?.fields.filter((field) => field.type !== "option").length ?? 0) > 1;
  return (
    <FormDialog
      title={text("what-if-add-title")}
      action={text("what-if-add-go")}
      ready={change !== null}
      size={wide ? "L" : "M"}
      close={close}
      onSubmit={async () => {
        const id = form?.makes ? await call("new_id", {}) : "";
        const whole = form?.build(values, { id, language });
        if (!whole) return;
        addChange(whole);
        announce(text("what-if-added"));
      }}
    >
      <Picker
        label={text("what-if-kind")}
        selectedKey={kind}
        onSelectionChange={(key) => {
          const next = formOf(String(key));
          if (!next) return;
          setKind(next.id);
          setValues(beginning(next));
        }}
      >
        {FORMS.map(({ group, forms }) => (
          <PickerSection key={group} id={group}>
            <Header>
              <Heading>{text(`what-if-kinds-${group}`)}</Heading>
            </Header>
            {forms.map(({ id }) => (
              <PickerItem key={id} id={id}>
                {textIfKnown(`what-if-kind-${id}`) ?? id}
              </PickerItem>
            ))}
          </PickerSection>
        ))}
      </Picker>
      {form && (
        <div className={wide ? dialogStyles.halves : undefined}>
          <Fields key={kind} form={form} values={values} changes={changes} onChange={setValues} />
        </div>
      )}
    </FormDialog>
  );
}
