import Add from "@react-spectrum/s2/icons/Add";
import Remove from "@react-spectrum/s2/icons/Close";
import type { GrantedRole, Right, Object as Thing } from "../api/bindings";
import type { Deed } from "../api/execute";
import { idOf } from "../api/types";
import { useObjectName } from "../app/objectName";
import { ActionControl } from "../components/Locked";
import { PartyLabel } from "../components/PartyLabel";
import { PlaceLink } from "../components/PlaceLink";
import { useDialogs } from "../dialogs/DialogHost";
import { GrantDialog } from "../dialogs/lazy";
import { useFormat } from "../i18n/format";
import { useLanguage } from "../i18n/text";
import { accessPlace } from "../sections/access/place";
import styles from "./inspector.module.css";
import { Part } from "./Part";

const GRANTED: readonly string[] = ["viewer", "editor", "approver"] satisfies GrantedRole[];

function isGranted(role: string): role is GrantedRole {
  return GRANTED.includes(role);
}

/** Rights in words: what the person may do here, and who has which role through what. */
export function RightsPart({ thing, deed }: { thing: Thing; deed: Deed }) {
  const { text } = useLanguage();
  const dialogs = useDialogs();
  const name = useObjectName()(thing).text;
  const grant = thing.actions.find((state) => state.action === "grant");
  return (
    <Part
      title={text("rights")}
      action={
        grant && (
          <ActionControl
            allowance={grant}
            label={text("grant-add")}
            icon={<Add />}
            iconOnly
            quiet
            size="S"
            onPress={() => dialogs.open(<GrantDialog on={{ id: thing.id, name }} close={dialogs.close} />)}
          />
        )
      }
    >
      <OwnRights thing={thing} />
      <ul className={styles.rows}>
        {thing.rights.map((right) => (
          <RightRow
            key={`${right.party ? idOf(right.party.party) : ""} ${right.role} ${right.on?.id ?? ""}`}
            right={right}
            thing={thing}
            deed={deed}
            mayRevoke={grant?.allowed ?? false}
          />
        ))}
      </ul>
      <PlaceLink className={styles.more} to={accessPlace("object", [thing.id])}>
        {text("who-may-link", { name })}
      </PlaceLink>
    </Part>
  );
}

/** "You may view, comment and edit this." */
function OwnRights({ thing }: { thing: Thing }) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const words = thing.actions
    .filter((state) => state.allowed && state.action !== "traverse")
    .map((state) => textIfKnown(`action-${state.action}`) ?? state.action);
  return (
    <p className={styles.own}>
      {thing.nameOnly || words.length === 0
        ? text("you-may-only-name")
        : text("you-may", { actions: format.list([...new Set(words)]) })}
    </p>
  );
}

interface RowProps {
  right: Right;
  thing: Thing;
  deed: Deed;
  mayRevoke: boolean;
}

function RightRow({ right, thing, deed, mayRevoke }: RowProps) {
  const { text, textIfKnown } = useLanguage();
  const nameOf = useObjectName();
  const { party, role, on } = right;
  const words = textIfKnown(`role-${role}`) ?? role;
  const onName = on && nameOf(on).text;
  const grant = thing.actions.find((state) => state.action === "grant");
  const revocable = mayRevoke && grant && party && !on && isGranted(role);
  return (
    <li className={styles.row}>
      <div className={styles.right}>
        {party ? <PartyLabel of={party} /> : <span>{text("everyone")}</span>}
        <small>{onName ? text("role-through", { role: words, name: onName }) : words}</small>
      </div>
      {revocable && (
        <ActionControl
          allowance={grant}
          label={text("revoke", { role: words, name: party.name.text })}
          icon={<Remove />}
          iconOnly
          quiet
          size="S"
          onPress={() => void deed.run({ op: "revoke", to: party.party, role, on: thing.id })}
        />
      )}
    </li>
  );
}
