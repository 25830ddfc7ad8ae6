import type { ReactNode } from "react";
import { Brand } from "../components/Brand";
import { Preferences } from "../frame/Preferences";
import styles from "./start.module.css";

/** What every screen before the program proper has in common: the name, one column, language and colours. */
export function StartFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className={styles.screen}>
      <div className={styles.corner}>
        <Preferences />
      </div>
      <main className={styles.column}>
        <div className={styles.mark}>
          <Brand />
          <span>Luotsi</span>
        </div>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </main>
    </div>
  );
}
