import { go, usePlace } from "../../app/navigation";
import { useText } from "../../i18n/text";
import { AuditPage } from "./AuditPage";
import { DataPage } from "./DataPage";
import { GrantsPage } from "./GrantsPage";
import { GroupsPage } from "./GroupsPage";
import { LanguagesPage } from "./LanguagesPage";
import { OrganisationPage } from "./OrganisationPage";
import { SectionsPage } from "./SectionsPage";
import styles from "./settings.module.css";
import { UsersPage } from "./UsersPage";

const PAGES = ["organisation", "languages", "sections", "users", "groups", "grants", "audit", "data"] as const;
type Page = (typeof PAGES)[number];

const SCREENS: Record<Page, () => React.ReactNode> = {
  organisation: OrganisationPage,
  languages: LanguagesPage,
  sections: SectionsPage,
  users: UsersPage,
  groups: GroupsPage,
  grants: GrantsPage,
  audit: AuditPage,
  data: DataPage,
};

/** Who there is, who may do what, and how the organisation is set up. */
export default function SettingsSection() {
  const text = useText();
  const { object } = usePlace();
  const page = PAGES.find((name) => name === object) ?? "organisation";
  const Screen = SCREENS[page];
  return (
    <div className={styles.settings}>
      <nav className={styles.pages} data-pane="pages" aria-label={text("settings")}>
        <h2>{text("settings")}</h2>
        <ul>
          {PAGES.map((name) => (
            <li key={name}>
              <a
                href={`#/settings/${name}`}
                aria-current={name === page ? "page" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ section: "settings", object: name });
                }}
              >
                {text(`settings-${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.page} data-pane="content">
        <Screen />
      </main>
    </div>
  );
}
