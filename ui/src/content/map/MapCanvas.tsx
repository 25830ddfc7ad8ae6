import "@xyflow/react/dist/base.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Id, ProcessBox, ProcessMap } from "../../api/bindings";
import { useDeed } from "../../api/execute";
import { DeedNotice } from "../../components/DeedNotice";
import { useText } from "../../i18n/text";
import { useObjectMenu } from "../useObjectMenu";
import { BoxMenu } from "./BoxMenu";
import { BoxTools } from "./BoxTools";
import { Flow } from "./Flow";
import { layoutOf } from "./layout";
import { MapTools } from "./MapTools";
import styles from "./map.module.css";
import { useArranging } from "./useArranging";
import { useChosen } from "./useChosen";
import type { Size } from "./view";

interface Props {
  level: Id | null;
  name: string;
  map: ProcessMap;
}

/** A level of the map of processes: what can be done with the chosen box, and the drawing. */
export default function MapCanvas({ level, name, map }: Props) {
  const text = useText();
  const deed = useDeed();
  const { boxes, arrange } = useArranging(map.boxes, deed);
  const layout = useMemo(() => layoutOf(boxes), [boxes]);
  const [chosen, choose] = useChosen(level);
  const window = useRef<HTMLDivElement>(null);
  const size = useSizeAtFirst(window);
  const box = boxes.find(({ object }) => object.id === chosen);
  const menu = useObjectMenu();
  const menuOf = menu.at && boxes.find(({ object }) => object.id === menu.at?.id);
  const { open } = menu;
  const openMenu = useCallback(({ object }: ProcessBox, x: number, y: number) => open(object, x, y), [open]);
  return (
    <ReactFlowProvider>
      <div className={styles.map}>
        <div className={styles.bar}>
          {box ? (
            <BoxTools key={box.object.id} level={level} box={box} arrange={arrange} onMenu={openMenu} />
          ) : (
            <p className={styles.hint}>{text("map-hint")}</p>
          )}
          <MapTools map={map} bounds={layout.bounds} />
        </div>
        <DeedNotice deed={deed} />
        <div ref={window} className={styles.window}>
          {size && (
            <Flow
              level={level}
              name={name}
              map={map}
              boxes={boxes}
              layout={layout}
              chosen={box?.object.id ?? null}
              choose={choose}
              arrange={arrange}
              onMenu={openMenu}
              size={size}
            />
          )}
        </div>
        {menu.at && menu.thing && menuOf && (
          <BoxMenu
            x={menu.at.x}
            y={menu.at.y}
            box={menuOf}
            thing={menu.thing}
            arrange={arrange}
            deed={deed}
            close={menu.close}
          />
        )}
      </div>
    </ReactFlowProvider>
  );
}

/** How large the window of the map is before anything is drawn in it: it is drawn fitting from the first moment on. */
function useSizeAtFirst(window: { current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = window.current;
    if (element) setSize({ width: element.offsetWidth, height: element.offsetHeight });
  }, [window]);
  return size;
}
