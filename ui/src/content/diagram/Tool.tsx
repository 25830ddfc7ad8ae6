import ZoomToFit from "@react-spectrum/s2/icons/Maximize";
import ZoomIn from "@react-spectrum/s2/icons/ZoomIn";
import ZoomOut from "@react-spectrum/s2/icons/ZoomOut";
import { Tool } from "../../components/Tool";

import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import styles from "./diagram.module.css";
import type { Drawing } from "./drawing";

export { Tool };

export const ZOOM = 1.25;

/** How large the drawing is shown. */
export function ZoomTools({ drawing, scale }: { drawing: Pick<Drawing, "zoomBy" | "fit"> | null; scale: number }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Tool label={text("diagram-zoom-out")} onPress={() => drawing?.zoomBy(1 / ZOOM)}>
        <ZoomOut />
      </Tool>
      <span className={styles.scale} aria-live="off">
        {format.number(Math.round(scale * 100))} %
      </span>
      <Tool label={text("diagram-zoom-in")} onPress={() => drawing?.zoomBy(ZOOM)}>
        <ZoomIn />
      </Tool>
      <Tool label={text("diagram-fit")} onPress={() => drawing?.fit()}>
        <ZoomToFit />
      </Tool>
    </>
  );
}
