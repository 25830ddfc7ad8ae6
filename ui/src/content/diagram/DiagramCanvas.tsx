import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { ActionButton, Picker, PickerItem, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Fit from "@react-spectrum/s2/icons/Maximize";
import ZoomIn from "@react-spectrum/s2/icons/ZoomIn";
import ZoomOut from "@react-spectrum/s2/icons/ZoomOut";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { DiagramProblem } from "../DiagramProblem";
import styles from "./diagram.module.css";
import { type DiagramInfo, type Step, Viewer } from "./viewer";

const PAN = 60;
const ZOOM = 1.25;

/** A BPMN diagram to look at: zoom, fit and pan by pointer and keyboard. */
export default function DiagramCanvas({ xml, name }: { xml: string; name: string }) {
  const text = useText();
  const format = useFormat();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const [diagrams, setDiagrams] = useState<DiagramInfo[]>([]);
  const [steps, setSteps] = useState<Step[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [scale, setScale] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const drawing = new Viewer(element);
    viewer.current = drawing;
    let gone = false;
    drawing.onZoom((level) => !gone && setScale(level));
    setProblem(null);
    drawing.show(xml).then(
      (found) => {
        if (gone) return;
        setDiagrams(found);
        setShown(found[0]?.id ?? null);
        setSteps(drawing.steps());
      },
      (error: unknown) => !gone && setProblem(error instanceof Error ? error.message : String(error)),
    );
    // The pane beside it may be pulled wider: the drawing must know how large its window is.
    const observer = new ResizeObserver(() => drawing.resized());
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      drawing.destroy();
      viewer.current = null;
    };
  }, [xml]);

  const keys: Record<string, () => void> = {
    "+": () => viewer.current?.zoomBy(ZOOM),
    "=": () => viewer.current?.zoomBy(ZOOM),
    "-": () => viewer.current?.zoomBy(1 / ZOOM),
    "0": () => viewer.current?.fit(),
    "1": () => viewer.current?.zoomTo(1),
    ArrowLeft: () => viewer.current?.pan(PAN, 0),
    ArrowRight: () => viewer.current?.pan(-PAN, 0),
    ArrowUp: () => viewer.current?.pan(0, PAN),
    ArrowDown: () => viewer.current?.pan(0, -PAN),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const choose = (id: string) => {
    setShown(id);
    void viewer.current?.open(id).then(() => setSteps(viewer.current?.steps() ?? []));
  };

  return (
    <div className={styles.frame}>
      <div className={styles.toolbar} role="toolbar" aria-label={text("diagram-tools")}>
        {diagrams.length > 1 && (
          <Picker
            size="S"
            aria-label={text("diagram-choose")}
            selectedKey={shown}
            onSelectionChange={(key) => choose(String(key))}
          >
            {diagrams.map((diagram) => (
              <PickerItem key={diagram.id} id={diagram.id}>
                {diagram.name}
              </PickerItem>
            ))}
          </Picker>
        )}
        <Tool label={text("diagram-zoom-out")} onPress={() => viewer.current?.zoomBy(1 / ZOOM)}>
          <ZoomOut />
        </Tool>
        <span className={styles.scale} aria-live="off">
          {format.number(Math.round(scale * 100))} %
        </span>
        <Tool label={text("diagram-zoom-in")} onPress={() => viewer.current?.zoomBy(ZOOM)}>
          <ZoomIn />
        </Tool>
        <Tool label={text("diagram-fit")} onPress={() => viewer.current?.fit()}>
          <Fit />
        </Tool>
      </div>
      {problem && <DiagramProblem message={problem} />}
      <div
        ref={container}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application area takes the arrow keys to pan.
        tabIndex={0}
        aria-label={text("diagram-label", { name })}
        className={styles.canvas}
        hidden={problem !== null}
        onKeyDown={onKeyDown}
      />
      <ol className="visually-hidden" aria-label={text("diagram-steps", { name })}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing's elements have no order but this one.
          <li key={index}>{step.name}</li>
        ))}
      </ol>
    </div>
  );
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return (
    <TooltipTrigger>
      <ActionButton size="S" isQuiet aria-label={label} onPress={onPress}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
