import { type NodeChange, ReactFlow, useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Id, ProcessBox, ProcessMap } from "../../api/bindings";
import { useSession } from "../../app/SessionContext";
import { announce } from "../../components/announce";
import { useDialogs } from "../../dialogs/DialogHost";
import { AddressDialog } from "../../dialogs/lazy";
import { useText } from "../../i18n/text";
import { Bands } from "./Bands";
import { BoxNode } from "./BoxNode";
import { BOX, GRID, type Layout, type Rect } from "./layout";
import styles from "./map.module.css";
import { end, neighbour, STEP } from "./neighbour";
import { type BoxOnMap, elementIdOf, type Moving, nodesOf, withCurrent } from "./nodes";
import { Overview } from "./Overview";
import type { Arranging } from "./useArranging";
import { useMapKeys } from "./useMapKeys";
import { fitted, reachOf, type Size, showing, ZOOM } from "./view";
import { hasWalkedHere, walkIn, walkOut } from "./walking";

const KINDS = { box: BoxNode };
const NO_LINES: never[] = [];
const SNAP: [number, number] = [GRID, GRID];
const PAN = 60;
/** With more boxes than that, one sees at a glance where one is. */
const FEW = 30;

interface Props {
  level: Id | null;
  name: string;
  map: ProcessMap;
  boxes: ProcessBox[];
  layout: Layout;
  chosen: Id | null;
  choose: (id: Id | null) => void;
  arrange: Arranging["arrange"];
  /** Opens the menu of a box at a place in the window. */
  onMenu: (box: ProcessBox, x: number, y: number) => void;
  /** Of the window, when it is drawn first. */
  size: Size;
}

/** The drawing of a level. It has the keyboard as a whole, and says which of its boxes is meant. */
export function Flow({ level, name, map, boxes, layout, chosen, choose, arrange, onMenu, size }: Props) {
  const text = useText();
  const dialogs = useDialogs();
  const flow = useReactFlow<BoxOnMap>();
  const store = useStoreApi();
  const element = useRef<HTMLDivElement>(null);
  const mayMove = !useSession().viewing;
  const [moving, setMoving] = useState<Moving | null>(null);
  /** Escape was pressed while the pointer still drags. */
  const cancelled = useRef(false);
  const isFar = useStore((state) => state.transform[2] < ZOOM.far);
  const { places, bounds } = layout;

  const byId = useMemo(() => new Map(boxes.map((box) => [box.object.id, box])), [boxes]);
  const still = useMemo(() => nodesOf(boxes, layout, mayMove), [boxes, layout, mayMove]);
  const nodes = useMemo(() => withCurrent(still, chosen, moving), [still, chosen, moving]);

  const reach = useMemo(() => reachOf(bounds), [bounds]);

  useEffect(() => {
    if (hasWalkedHere()) element.current?.focus({ preventScroll: true });
  }, []);

  const windowNow = (): Size => {
    const { width, height } = store.getState();
    return { width, height };
  };
  const show = (part: Rect) => void flow.setViewport(showing(flow.getViewport(), windowNow(), part));
  const chooseAndShow = (id: Id | null) => {
    const place = id === null ? undefined : places.get(id);
    if (id === null || !place) return;
    choose(id);
    show({ ...place, ...BOX });
  };
  /** Below the beginning of a box, in view. */
  const menuOf = (of: ProcessBox) => {
    const place = places.get(of.object.id);
    if (!place) return;
    show({ ...place, ...BOX });
    const { x, y } = flow.flowToScreenPosition({ x: place.x + GRID, y: place.y + BOX.height });
    onMenu(of, x, y);
  };
  const put = ({ id, position }: Moving) => {
    setMoving(null);
    const box = byId.get(id);
    const before = places.get(id);
    if (!box || (before?.x === position.x && before.y === position.y)) return;
    void arrange(box, { position: { x: Math.round(position.x), y: Math.round(position.y) } }).then(
      (done) => done && announce(text("moved", { name: box.object.name.text })),
    );
  };
  const box = chosen === null ? undefined : byId.get(chosen);

  const keys = useMapKeys({
    step: (to) => chooseAndShow(chosen === null ? end(places, "first") : neighbour(places, chosen, to)),
    stepTo: (which) => chooseAndShow(end(places, which)),
    push: (to, again) => {
      if (!box) return;
      const { id } = box.object;
      const from = moving?.id === id ? moving.position : places.get(id);
      if (!from) return;
      if (!mayMove || !box.mayArrange) {
        if (!again) void arrange(box, {});
        return;
      }
      const position = { x: from.x + STEP[to].x * GRID, y: from.y + STEP[to].y * GRID };
      setMoving({ id, position });
      show({ ...position, ...BOX });
    },
    drop: () => moving && put(moving),
    cancel: () => {
      if (!moving) return false;
      cancelled.current = true;
      setMoving(null);
      return true;
    },
    pan: (to) => {
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x - STEP[to].x * PAN, y: y - STEP[to].y * PAN, zoom });
    },
    menu: () => box && menuOf(box),
    walkIn: () => box && walkIn(level, box),
    walkOut: () => walkOut(map),
    zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
    zoomTo: (zoom) => void flow.zoomTo(zoom),
    fit: () => void flow.setViewport(fitted(bounds, windowNow())),
  });

  const onNodesChange = (changes: NodeChange<BoxOnMap>[]) => {
    for (const change of changes) {
      if (change.type !== "position" || !change.dragging || !change.position || cancelled.current) continue;
      setMoving({ id: change.id, position: change.position });
    }
  };
  const onDropped = (_: unknown, { id, position }: BoxOnMap) => {
    if (!cancelled.current) put({ id, position });
    cancelled.current = false;
    setMoving(null);
  };
  const onClick = (event: MouseEvent, { id, data }: BoxOnMap) => {
    const pressed = event.target as Element;
    if (pressed.closest("[data-opens]")) walkIn(level, data.box);
    else choose(id);
    element.current?.focus({ preventScroll: true });
    if (pressed.closest("[data-menu]")) menuOf(data.box);
  };

  return (
    <ReactFlow
      ref={element}
      className={styles.flow}
      tabIndex={0}
      aria-label={text("map-label", { name })}
      aria-activedescendant={chosen === null ? undefined : elementIdOf(chosen)}
      data-far={isFar || undefined}
      {...keys}
      nodes={nodes}
      edges={NO_LINES}
      nodeTypes={KINDS}
      defaultViewport={atFirst(layout, size, chosen)}
      translateExtent={reach}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onlyRenderVisibleElements
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      snapToGrid
      snapGrid={SNAP}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      onNodesChange={onNodesChange}
      onNodeDragStart={(_, { id }) => {
        cancelled.current = false;
        choose(id);
        element.current?.focus({ preventScroll: true });
      }}
      onNodeDragStop={onDropped}
      onNodeClick={onClick}
      onNodeDoubleClick={(_, { data }) => walkIn(level, data.box)}
      onPaneClick={() => choose(null)}
      onNodeContextMenu={(event, { id, data }) => {
        choose(id);
        element.current?.focus({ preventScroll: true });
        onMenu(data.box, event.clientX, event.clientY);
      }}
      // The webview's own menu has nothing for a map; keys that ask for one are heard as keys.
      onContextMenu={(event) => event.preventDefault()}
      onClickCapture={(event) => {
        // The window itself never goes anywhere: where a link leads is shown first.
        const link = (event.target as Element).closest("a[href]");
        if (!link) return;
        event.preventDefault();
        dialogs.open(<AddressDialog address={link.getAttribute("href") ?? ""} close={dialogs.close} />);
      }}
    >
      <Bands bands={layout.bands} />
      {boxes.length > FEW && <Overview layout={layout} />}
    </ReactFlow>
  );
}

/** What is seen first: as much as there is room for, and in any case what is chosen. */
function atFirst({ places, bounds }: Layout, size: Size, chosen: Id | null) {
  const view = fitted(bounds, size);
  const place = chosen === null ? undefined : places.get(chosen);
  return place ? showing(view, size, { ...place, ...BOX }) : view;
}
