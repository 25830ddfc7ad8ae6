import { Content, Heading, InlineAlert } from "@react-spectrum/s2";
import Data from "@react-spectrum/s2/icons/Data";
import FolderAdd from "@react-spectrum/s2/icons/FolderAdd";
import FolderOpen from "@react-spectrum/s2/icons/FolderOpen";
import History from "@react-spectrum/s2/icons/History";
import Import from "@react-spectrum/s2/icons/Import";
import Lightbulb from "@react-spectrum/s2/icons/Lightbulb";
import type { ReactNode } from "react";
import type { RecentWorkspace } from "../api/bindings";
import type { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { useText } from "../i18n/text";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";

interface Props {
  demonstration: boolean;
  recent: RecentWorkspace[];
  busy: boolean;
  failure: Failure | null;
  onDemonstration: () => void;
  onCreate: () => void;
  onImport: (purpose: "bundle-file" | "bundle-folder") => void;
  onRestore: () => void;
  onOpen: (path: string) => void;
}

/** No workspace is open: the ways to one. */
export function StartScreen(props: Props) {
  const { recent, busy } = props;
  const text = useText();
  const words = useFailureWords();
  return (
    <StartFrame title={text("start-title")} lead={text("start-lead")}>
      {props.failure && (
        <InlineAlert variant="negative" autoFocus>
          <Heading>{text("not-done")}</Heading>
          <Content>{words(props.failure)}</Content>
        </InlineAlert>
      )}
      {recent.length > 0 && (
        <>
          <h2 className={styles.heading}>{text("start-recent")}</h2>
          <ul className={styles.choices}>
            {recent.slice(0, 4).map(({ path, name }, index) => (
              <Choice
                key={path}
                icon={<Data />}
                title={name}
                detail={path}
                onPress={() => props.onOpen(path)}
                busy={busy}
                first={index === 0}
              />
            ))}
          </ul>
          <h2 className={styles.heading}>{text("start-other")}</h2>
        </>
      )}
      <ul className={styles.choices}>
        {props.demonstration && (
          <Choice
            icon={<Lightbulb />}
            title={text("start-demo")}
            detail={text("start-demo-detail")}
            onPress={props.onDemonstration}
            busy={busy}
            first={recent.length === 0}
          />
        )}
        <Choice
          icon={<FolderAdd />}
          title={text("start-create")}
          detail={text("start-create-detail")}
          onPress={props.onCreate}
          busy={busy}
        />
        <Choice
          icon={<Import />}
          title={text("start-import")}
          detail={text("start-import-detail")}
          onPress={() => props.onImport("bundle-file")}
          busy={busy}
        />
      </ul>
      <p className={styles.more}>
        <button type="button" onClick={() => props.onImport("bundle-folder")} disabled={busy}>
          <FolderOpen />
          {text("start-import-folder")}
        </button>
        <button type="button" onClick={props.onRestore} disabled={busy}>
          <History />
          {text("start-restore")}
        </button>
      </p>
      <p className={styles.advisory}>{text("advisory-notice")}</p>
    </StartFrame>
  );
}

interface ChoiceProps {
  icon: ReactNode;
  title: string;
  detail: string;
  onPress: () => void;
  busy: boolean;
  first?: boolean;
}

function Choice({ icon, title, detail, onPress, busy, first }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={styles.choice} onClick={onPress} disabled={busy} data-first={first || undefined}>
        <span className={styles.choiceIcon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.choiceWords}>
          <span className={styles.choiceTitle}>{title}</span>
          <span className={styles.choiceDetail}>{detail}</span>
        </span>
      </button>
    </li>
  );
}
