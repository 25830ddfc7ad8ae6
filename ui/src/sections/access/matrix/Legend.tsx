import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import Help from "@react-spectrum/s2/icons/HelpCircle";
import type { Action } from "../../../api/bindings";
import { capital } from "../../../components/capital";
import { Tool } from "../../../components/Tool";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useText } from "../../../i18n/text";
import { useAccessWords } from "../words";
import { MarkShape } from "./MarkShape";
import { MARKS, type Mark, markOf } from "./marks";
import styles from "./matrix.module.css";

const ALL = [...MARKS, "name"] as const;

interface Props {
  compared: boolean;
  /** All actions that the matrix knows: each is shown by one of the marks. */
  actions: readonly Action[];
}

/** What the shapes in the cells mean, and on request what each of them stands for. */
export function Legend({ compared, actions }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  return (
    <>
      <ul aria-label={text("matrix-legend")}>
        {ALL.map((mark) => (
          <li key={mark}>
            <MarkShape of={mark} />
            {text(`matrix-mark-${mark}`)}
          </li>
        ))}
        {compared && (
          <>
            <li>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M2 5H8" stroke="var(--ink-soft)" strokeWidth="1.5" />
              </svg>
              {text("matrix-mark-same")}
            </li>
            <li>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M1 1H9V9H1ZM1 9 9 1" fill="none" stroke="var(--bad)" strokeWidth="1.2" />
              </svg>
              {text("matrix-mark-lacks")}
            </li>
          </>
        )}
      </ul>
      <Tool
        label={text("matrix-legend-help")}
        onPress={() => dialogs.open(<LegendDialog actions={actions} close={dialogs.close} />)}
      >
        <Help />
      </Tool>
    </>
  );
}

function LegendDialog({ actions, close }: { actions: readonly Action[]; close: () => void }) {
  const text = useText();
  return (
    <Dialog size="L">
      <Heading slot="title">{text("matrix-legend")}</Heading>
      <Content>
        <p className={styles.helpLead}>{text("matrix-legend-lead")}</p>
        <dl className={styles.help}>
          {MARKS.map((mark) => (
            <Explained key={mark} mark={mark} actions={actions} />
          ))}
        </dl>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={close} autoFocus>
          {text("close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}

function Explained({ mark, actions }: { mark: Mark; actions: readonly Action[] }) {
  const text = useText();
  const words = useAccessWords();
  const shown = actions.filter((action) => markOf(action) === mark).map(words.action);
  return (
    <div>
      <dt>
        <MarkShape of={mark} />
        {capital(text(`matrix-mark-${mark}`))}
      </dt>
      <dd>{shown.join(", ")}</dd>
    </div>
  );
}
