import { Button, Picker, PickerItem, Text } from "@react-spectrum/s2";
import Search from "@react-spectrum/s2/icons/Search";
import type { Role, RoleDeed, RolePicture, RolesView as Roles, SectionName } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { useFailureWords } from "../../../api/failureWords";
import { useSession } from "../../../app/SessionContext";
import { useSectionName } from "../../../app/sectionName";
import { capital } from "../../../components/capital";
import { EmptyState } from "../../../components/EmptyState";
import { PlaceLink } from "../../../components/PlaceLink";
import { Waiting } from "../../../components/Waiting";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useFormat } from "../../../i18n/format";
import { useLanguage, useText } from "../../../i18n/text";
import styles from "../access.module.css";
import { ChooseObjectDialog } from "../pick/ChooseDialogs";
import { accessPlace, goToAccess, useAccessPlace } from "../place";
import { useAccessWords } from "../words";
import { Deeds } from "./deeds";
import { RoleTree } from "./RoleTree";
import roleStyles from "./roles.module.css";

const DEEDS: readonly RoleDeed[] = ["view", "add", "edit", "approve", "publish", "delete"];

/** The tables of rights as pictures: a role's reach on the organisation's own tree. */
export default function RolesView() {
  const text = useText();
  const failureWords = useFailureWords();
  const { parts } = useAccessPlace();
  const { sections } = useSession();
  const sectionName = useSectionName();
  const known = sections.filter((view) => view.visible).map((view) => view.section);
  const section = known.find((name) => name === parts[0]) ?? known[0] ?? "documents";
  const [, role = null, on = null] = parts;
  const { data, error } = useRead("access_roles", { section, role: role as Role | null, on }, { keep: true });
  return (
    <>
      <header className={styles.head}>
        <p className={roleStyles.lead}>{text("roles-lead")}</p>
        <Picker
          label={text("the-section")}
          labelPosition="side"
          selectedKey={section}
          onSelectionChange={(key) => goToAccess("roles", [String(key)])}
        >
          {known.map((name) => (
            <PickerItem key={name} id={name}>
              {sectionName(name)}
            </PickerItem>
          ))}
        </Picker>
      </header>
      {error ? <EmptyState title={failureWords(error)} /> : data ? <Shown of={data} section={section} /> : <Waiting />}
    </>
  );
}

function Shown({ of, section }: { of: Roles; section: SectionName }) {
  const text = useText();
  const words = useAccessWords();
  const current = of.picture?.role;
  return (
    <div className={roleStyles.split}>
      <nav className={roleStyles.roles} aria-label={text("the-roles")}>
        <ul>
          {of.roles.map(({ role, drawn }) => (
            <li key={role}>
              {drawn ? (
                <PlaceLink
                  to={accessPlace("roles", [section, role])}
                  replace
                  aria-current={role === current ? "true" : undefined}
                >
                  {capital(words.role(role))}
                </PlaceLink>
              ) : (
                <span className={roleStyles.undrawn}>
                  {capital(words.role(role))} <small>{text("role-nowhere")}</small>
                </span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className={roleStyles.drawing}>
        {of.picture ? (
          <Drawn picture={of.picture} section={section} />
        ) : (
          <EmptyState title={text("role-nothing-to-draw")} />
        )}
      </div>
    </div>
  );
}

function Drawn({ picture, section }: { picture: RolePicture; section: SectionName }) {
  const { text, textIfKnown } = useLanguage();
  const words = useAccessWords();
  const format = useFormat();
  const dialogs = useDialogs();
  const elsewhere = () =>
    dialogs.open(
      <ChooseObjectDialog
        kinds={picture.kinds}
        close={dialogs.close}
        onChoose={(id) => goToAccess("roles", [section, picture.role, id])}
      />,
    );
  const kinds = picture.kinds.map((kind) => textIfKnown(`kind-${kind}`) ?? kind);
  // What is held by a flag is held on the whole section, and nowhere else.
  const isMovable = picture.kinds.some((kind) => kind !== "section");
  const drawn = DEEDS.filter((deed) => picture.nodes.some(({ deeds }) => deeds.includes(deed)));
  return (
    <>
      <div className={roleStyles.title}>
        <div>
          <h2>{text("role-picture", { role: words.role(picture.role), name: words.name(picture.on) })}</h2>
          {isMovable && <p>{text("role-held-on", { kinds: format.or(kinds) })}</p>}
        </div>
        {isMovable && (
          <Button variant="secondary" size="S" onPress={elsewhere}>
            <Search />
            <Text>{text("role-elsewhere")}</Text>
          </Button>
        )}
      </div>
      {drawn.length > 0 && <Deeds legend of={drawn} />}
      <RoleTree picture={picture} />
    </>
  );
}
