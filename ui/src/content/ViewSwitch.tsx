import { SegmentedControl, SegmentedControlItem } from "@react-spectrum/s2";
import { go, usePlace } from "../app/navigation";
import { inView, isEdited, isMap, PROCESS_VIEWS, viewOf, WRITTEN_VIEWS } from "../app/objectPlace";
import { useText } from "../i18n/text";

/** The same process as a summary, a diagram or a table, or the map of its parts, which is not written with it. */
export function ViewSwitch() {
  const text = useText();
  const place = usePlace();
  const views = isEdited(place) ? WRITTEN_VIEWS : PROCESS_VIEWS;
  return (
    <SegmentedControl
      aria-label={text("process-view")}
      selectedKey={isMap(place) ? "map" : viewOf(place)}
      onSelectionChange={(key) => {
        const view = PROCESS_VIEWS.find((one) => one === key);
        if (view) go(inView(place, view), { replace: true });
      }}
    >
      {views.map((view) => (
        <SegmentedControlItem key={view} id={view}>
          {text(`process-view-${view}`)}
        </SegmentedControlItem>
      ))}
    </SegmentedControl>
  );
}

/** The top of the processes as a list or as a map. */
export function SectionViewSwitch() {
  const text = useText();
  const place = usePlace();
  return (
    <SegmentedControl
      aria-label={text("process-view")}
      selectedKey={isMap(place) ? "map" : "list"}
      onSelectionChange={(key) => go(inView(place, key === "map" ? "map" : "diagram"), { replace: true })}
    >
      <SegmentedControlItem id="list">{text("section-view-list")}</SegmentedControlItem>
      <SegmentedControlItem id="map">{text("process-view-map")}</SegmentedControlItem>
    </SegmentedControl>
  );
}
