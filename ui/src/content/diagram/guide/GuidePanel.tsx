import { ActionButton, Switch } from "@react-spectrum/s2";
import Close from "@react-spectrum/s2/icons/Close";
import { useText } from "../../../i18n/text";
import styles from "./guide.module.css";
import { HintList } from "./HintList";
import type { Findings, Hint } from "./hints";
import { MOST_ELEMENTS } from "./rules";

interface Props {
  id: string;
  findings: Findings | null;
  /** The elements that are selected in the drawing. */
  selected: ReadonlySet<string>;
  markersShown: boolean;
  showMarkers: (shown: boolean) => void;
  choose: (hint: Hint) => void;
  close: () => void;
}

/** The hints on what is drawn. It stays open beside the drawing: one goes through them while drawing. */
export function GuidePanel({ id, findings, selected, markersShown, showMarkers, choose, close }: Props) {
  const text = useText();
  return (
    <section
      id={id}
      className={styles.panel}
      aria-label={text("guide-title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.head}>
        <h2>{text("guide-title")}</h2>
        <ActionButton size="S" isQuiet aria-label={text("guide-close")} onPress={close}>
          <Close />
        </ActionButton>
      </div>
      <p className={styles.about}>{text("guide-about")}</p>
      <Switch size="S" isSelected={markersShown} onChange={showMarkers}>
        {text("guide-markers")}
      </Switch>
      {findings?.kind === "too-large" && <p>{text("guide-too-large", { count: MOST_ELEMENTS })}</p>}
      {findings?.kind === "hints" && findings.hints.length === 0 && <p>{text("guide-count", { count: 0 })}</p>}
      {findings?.kind === "hints" && <HintList hints={findings.hints} selected={selected} choose={choose} />}
    </section>
  );
}
