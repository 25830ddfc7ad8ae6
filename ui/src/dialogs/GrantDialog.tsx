import { Picker, PickerItem, Text } from "@react-spectrum/s2";
import { useState } from "react";
import type { GrantedRole, Id, PartyName } from "../api/bindings";
import { useExecute } from "../api/execute";
import { GRANTABLE_KINDS } from "../api/kinds";
import { capital } from "../components/capital";
import { ObjectFinder } from "../components/ObjectFinder";
import { PeopleFinder } from "../components/PeopleFinder";
import { useText } from "../i18n/text";
import styles from "./dialogs.module.css";
import { FormDialog } from "./FormDialog";

const ROLES: GrantedRole[] = ["viewer", "editor", "approver"];

interface Props {
  /** Where; absent: the dialog asks. */
  on?: { id: Id; name: string };
  close: () => void;
}

/** Gives a user or group a role on an object and all below it. */
export function GrantDialog({ on, close }: Props) {
  const text = useText();
  const execute = useExecute();
  const [to, setTo] = useState<PartyName | null>(null);
  const [role, setRole] = useState<GrantedRole>("viewer");
  const [object, setObject] = useState<Id | null>(on?.id ?? null);
  return (
    <FormDialog
      title={on ? text("grant-title-on", { name: on.name }) : text("grant-title")}
      action={text("grant-add")}
      ready={to !== null && object !== null}
      size={on ? "M" : "L"}
      close={close}
      onSubmit={async () => {
        if (to !== null && object !== null) await execute({ op: "grant", to: to.party, role, on: object });
      }}
    >
      <Picker label={text("role")} selectedKey={role} onSelectionChange={(key) => setRole(key as GrantedRole)}>
        {ROLES.map((name) => (
          <PickerItem key={name} id={name} textValue={capital(text(`role-${name}`))}>
            <Text slot="label">{capital(text(`role-${name}`))}</Text>
            <Text slot="description">{text(`granted-${name}`)}</Text>
          </PickerItem>
        ))}
      </Picker>
      <div className={on ? undefined : styles.halves}>
        <div className={styles.finder}>
          <PeopleFinder groups chosen={to} onChoose={setTo} />
        </div>
        {!on && (
          <div className={styles.finder}>
            <ObjectFinder
              label={text("grant-on")}
              kinds={GRANTABLE_KINDS}
              sectionsWith="grant"
              chosen={object}
              onChoose={setObject}
            />
          </div>
        )}
      </div>
    </FormDialog>
  );
}
