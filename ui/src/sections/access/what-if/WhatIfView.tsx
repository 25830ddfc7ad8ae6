import { DraftPanel } from "./DraftPanel";
import { ResultPanel } from "./result/ResultPanel";
import { useWhatIf } from "./useWhatIf";
import styles from "./whatIf.module.css";

/** Changes that are thought of, and what they would give and take. */
export default function WhatIfView() {
  const whatIf = useWhatIf();
  return (
    <div className={styles.whatIf}>
      <DraftPanel whatIf={whatIf} />
      <ResultPanel whatIf={whatIf} />
    </div>
  );
}
