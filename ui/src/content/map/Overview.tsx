import { useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent } from "react";
import { BOX, type Layout } from "./layout";
import styles from "./map.module.css";

const MOST = { width: 180, height: 130 };

/**
 * The whole level in small, and what of it the window shows. It is for the pointer: the keyboard goes from box to box.
 * All boxes are one path, drawn once: React Flow's own small map looks at each of thousands in every frame.
 */
export function Overview({ layout }: { layout: Layout }) {
  const flow = useReactFlow();
  const [left, top, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width / state.transform[2]);
  const height = useStore((state) => state.height / state.transform[2]);
  const { bounds } = layout;
  const scale = Math.min(MOST.width / bounds.width, MOST.height / bounds.height);

  const centre = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = bounds.x + (event.clientX - frame.left) / scale;
    const y = bounds.y + (event.clientY - frame.top) / scale;
    void flow.setViewport({ x: (width / 2 - x) * zoom, y: (height / 2 - y) * zoom, zoom });
  };

  return (
    <div
      className={`${styles.overview} nopan nowheel`}
      style={{ width: bounds.width * scale, height: bounds.height * scale }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centre(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && centre(event)}
    >
      <Boxes layout={layout} />
      <div
        className={styles.seen}
        style={{
          transform: `translate(${(-left / zoom - bounds.x) * scale}px, ${(-top / zoom - bounds.y) * scale}px)`,
          width: width * scale,
          height: height * scale,
        }}
      />
    </div>
  );
}

const Boxes = memo(function Boxes({ layout: { places, bounds } }: { layout: Layout }) {
  const outline = [...places.values()].map(({ x, y }) => `M${x} ${y}h${BOX.width}v${BOX.height}h${-BOX.width}z`);
  return (
    <svg viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`} aria-hidden="true">
      <path d={outline.join("")} />
    </svg>
  );
});
