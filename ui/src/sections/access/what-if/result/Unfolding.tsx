import Closed from "@react-spectrum/s2/icons/ChevronRight";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import { type ReactNode, useId, useState } from "react";
import styles from "./result.module.css";

interface Props {
  title: ReactNode;
  summary: ReactNode;
  /** What it shows when it is open. */
  children: () => ReactNode;
}

/** A row that opens to show its single rights, which are asked for then. */
export function Unfolding({ title, summary, children }: Props) {
  const [open, setOpen] = useState(false);
  const inside = useId();
  return (
    <li className={styles.unfolding}>
      <button type="button" aria-expanded={open} aria-controls={inside} onClick={() => setOpen(!open)}>
        <span className={styles.twisty} aria-hidden="true">
          <Closed styles={iconStyle({ size: "XS" })} />
        </span>
        <span className={styles.unfoldingTitle}>{title}</span>
        {summary}
      </button>
      <div id={inside}>{open && children()}</div>
    </li>
  );
}
