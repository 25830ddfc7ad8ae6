import { CloseButton } from "@react-spectrum/s2";
import type { Deed } from "../api/execute";
import { useFailureWords } from "../api/failureWords";
import { useText } from "../i18n/text";
import styles from "./components.module.css";

/** Why the last thing tried in this pane was not done. */
export function DeedNotice({ deed }: { deed: Deed }) {
  const text = useText();
  const words = useFailureWords();
  if (!deed.failure) return null;
  return (
    <div role="alert" className={styles.notice}>
      <div>
        <strong>{text("not-done")}</strong>
        <p>{words(deed.failure)}</p>
      </div>
      <CloseButton size="S" aria-label={text("close")} onPress={deed.dismiss} />
    </div>
  );
}
