import type { ReactNode } from "react";
import type { Deed } from "../../api/execute";
import { DeedNotice } from "../../components/DeedNotice";
import styles from "./settings.module.css";

interface Props {
  title: string;
  lead: string;
  tools?: ReactNode;
  deed: Deed;
  children: ReactNode;
}

/** A page of the settings: its title, what it is for, what can be done on it. */
export function Page({ title, lead, tools, deed, children }: Props) {
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      <DeedNotice deed={deed} />
      {children}
    </>
  );
}
