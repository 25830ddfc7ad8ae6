import ZoomToFit from "@react-spectrum/s2/icons/Maximize";
import ZoomIn from "@react-spectrum/s2/icons/ZoomIn";
import ZoomOut from "@react-spectrum/s2/icons/ZoomOut";
<<<<<<< HEAD
import type { ComponentProps, ReactNode } from "react";
=======
import { Tool } from "../../components/Tool";

>>>>>>> w6-editor
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import styles from "./diagram.module.css";
import type { Drawing } from "./drawing";

export { Tool };

export const ZOOM = 1.25;

<<<<<<< HEAD
interface ToolProps {
  label: string;
  disabled?: boolean;
  onPress: NonNullable<ComponentProps<typeof ActionButton>["onPress"]>;
  children: ReactNode;
}

/** A button of a toolbar: an icon, and its name on request. */
export function Tool({ label, disabled, onPress, children }: ToolProps) {
  return (
    <TooltipTrigger>
      <ActionButton size="S" isQuiet isDisabled={disabled} aria-label={label} onPress={onPress}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

=======
>>>>>>> w6-editor
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
