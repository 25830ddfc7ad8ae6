import { SegmentedControl, SegmentedControlItem } from "@react-spectrum/s2";
import { go, usePlace } from "../app/navigation";
import { inView, PROCESS_VIEWS, viewOf } from "../app/objectPlace";
import { useText } from "../i18n/text";

/** The same process as a summary, a diagram or a table. */
export function ViewSwitch() {
  const text = useText();
  const place = usePlace();
  return (
    <SegmentedControl
      aria-label={text("process-view")}
      selectedKey={viewOf(place)}
      onSelectionChange={(key) => {
        const view = PROCESS_VIEWS.find((one) => one === key);
        if (view) go(inView(place, view), { replace: true });
      }}
    >
      {PROCESS_VIEWS.map((view) => (
        <SegmentedControlItem key={view} id={view}>
          {text(`process-view-${view}`)}
        </SegmentedControlItem>
      ))}
    </SegmentedControl>
  );
}
