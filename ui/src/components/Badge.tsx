import type { ReactNode } from "react";
import styles from "./components.module.css";

export type Tone = "good" | "warn" | "info" | "bad" | "neutral";

export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
