import Lock from "@react-spectrum/s2/icons/Lock";
import { type ComponentType, lazy, Suspense } from "react";
import { useRead } from "../../api/client";
import { useFailureWords } from "../../api/failureWords";
import { useSession } from "../../app/SessionContext";
import { EmptyState } from "../../components/EmptyState";
import { PlaceLink } from "../../components/PlaceLink";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import styles from "./access.module.css";
import { accessPlace, type Tab, useAccessPlace } from "./place";
import { Refused } from "./Refused";
import { useTabs } from "./useTabs";

const VIEWS: Record<Tab, ComponentType> = {
  matrix: lazy(() => import("./matrix/MatrixView")),
  person: lazy(() => import("./person/PersonView")),
  object: lazy(() => import("./object/ObjectView")),
  "what-if": lazy(() => import("./what-if/WhatIfView")),
  roles: lazy(() => import("./roles/RolesView")),
};

/** Who may do what, through what, and what would change it. */
export default function AccessSection() {
  const text = useText();
  const place = useAccessPlace();
  const tabs = useTabs();
  const failureWords = useFailureWords();
  const { viewing } = useSession();
  // Whoever is looked through may have no rights to ask about, not even their own: an archived user.
  const { error } = useRead("access_scope", {});
  if (error) {
    const isWithout = viewing && error.code === "not-found";
    return <EmptyState Illustration={Lock} title={isWithout ? text("why-user-archived") : failureWords(error)} />;
  }
  if (!tabs) return <Waiting />;
  const tab = place.tab ?? tabs[0] ?? "person";
  const View = tabs.includes(tab) ? VIEWS[tab] : Refused;
  return (
    <div className={styles.section}>
      <nav className={styles.tabs} data-pane="pages" aria-label={text("access")}>
        <h1>{text("access")}</h1>
        <ul>
          {tabs.map((name) => (
            <li key={name}>
              <PlaceLink to={accessPlace(name)} aria-current={name === tab ? "page" : undefined}>
                {text(`access-${name}`)}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.view} data-pane="content" aria-label={text(`access-${tab}`)}>
        <Suspense fallback={<Waiting />}>
          <View />
        </Suspense>
      </main>
    </div>
  );
}
