import { Button } from "@react-spectrum/s2";
import type { Failure } from "../api/failure";
import { useLanguage } from "../i18n/text";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";

interface Props {
  failure: Failure;
  /** Where the workspace is, so that somebody can help. */
  path: string | null;
  retry: () => void;
  /** Leaves what can not be opened as it is, and goes to another. */
  elsewhere?: () => void;
}

/**
 * The workspace can not be opened: the key is wrong, a file damaged, the program too old, another one holds it. Each
 * has its own words, and says first that nothing was changed.
 */
export function BlockedScreen({ failure, path, retry, elsewhere }: Props) {
  const { text, textIfKnown } = useLanguage();
  const title = textIfKnown(`blocked-${failure.code}-title`) ?? text("blocked-other-title");
  const lead = textIfKnown(`blocked-${failure.code}`) ?? text("blocked-other");
  return (
    <StartFrame title={title} lead={lead}>
      <p>{text("blocked-untouched")}</p>
      <div className={styles.deeds}>
        <Button variant="accent" onPress={retry}>
          {text("try-again")}
        </Button>
        {elsewhere && (
          <Button variant="secondary" onPress={elsewhere}>
            {text("blocked-elsewhere")}
          </Button>
        )}
      </div>
      <div className={`${styles.detail} selectable`}>
        {[path, `${failure.code}: ${failure.message}`].filter(Boolean).join("\n")}
      </div>
    </StartFrame>
  );
}
