import { ViewportPortal } from "@xyflow/react";
import { useText } from "../../i18n/text";
import type { Band } from "./layout";
import styles from "./map.module.css";

/** The ground on which the boxes of each category stand. Each box says its category itself, too. */
export function Bands({ bands }: { bands: Band[] }) {
  const text = useText();
  return (
    <ViewportPortal>
      {bands.map(({ category, x, y, width, height }) => (
        <div
          key={category}
          className={styles.band}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          aria-hidden="true"
        >
          {text(`process-types-${category ?? "none"}`)}
        </div>
      ))}
    </ViewportPortal>
  );
}
