import { type ComponentType, lazy, Suspense } from "react";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import styles from "./access.module.css";
import { accessHref, goToAccess, type Tab, useAccessPlace } from "./place";
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
  if (!tabs) return <Waiting />;
  const tab = tabs.find((name) => name === place.tab) ?? tabs[0] ?? "person";
  const View = VIEWS[tab];
  return (
    <div className={styles.section}>
      <nav className={styles.tabs} data-pane="pages" aria-label={text("access")}>
        <h1>{text("access")}</h1>
        <ul>
          {tabs.map((name) => (
            <li key={name}>
              <a
                href={accessHref(name)}
                aria-current={name === tab ? "page" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  if (name !== tab) goToAccess(name);
                }}
              >
                {text(`access-${name}`)}
              </a>
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
