import Out from "@react-spectrum/s2/icons/ChevronUp";
import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import type { ProcessMap } from "../../api/bindings";
import { useText } from "../../i18n/text";
import { Tool, ZoomTools } from "../diagram/Tool";
import type { Rect } from "./layout";
import styles from "./map.module.css";
import { fitted } from "./view";
import { walkOut } from "./walking";

/** How the map is shown: the way out of the level, and how large it is. */
export function MapTools({ map, bounds }: { map: ProcessMap; bounds: Rect }) {
  const text = useText();
  const flow = useReactFlow();
  const store = useStoreApi();
  const scale = useStore((state) => state.transform[2]);
  const zooming = {
    zoomBy: (factor: number) => void flow.zoomTo(flow.getZoom() * factor),
    fit: () => void flow.setViewport(fitted(bounds, store.getState())),
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={text("map-tools")}>
      {map.path.length > 0 && (
        <Tool label={text("map-out")} onPress={() => walkOut(map)}>
          <Out />
        </Tool>
      )}
      <ZoomTools drawing={zooming} scale={scale} />
    </div>
  );
}
