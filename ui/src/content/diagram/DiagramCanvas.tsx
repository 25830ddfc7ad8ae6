import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Id, Which } from "../../api/bindings";
import { useDeed } from "../../api/execute";
import { DeedNotice } from "../../components/DeedNotice";
import { useText } from "../../i18n/text";
import { DiagramProblem } from "../DiagramProblem";
import { Notice } from "../Notice";
import { type BpmnElement, nameOf } from "./bpmn";
import canvas from "./canvas.module.css";
import { DiagramChooser } from "./DiagramChooser";
import styles from "./diagram.module.css";
import type { Drawing, Shown } from "./drawing";
import { type Problem, problemOf } from "./problem";
import { inReadingOrder } from "./reading";
import { SaveMenu } from "./SaveMenu";
import { ZOOM, ZoomTools } from "./Tool";
import { linkedOf, useLinkBadges } from "./useLinkBadges";
import { useWalk, walkOf } from "./useWalk";
import { createViewer } from "./viewer";

const PAN = 60;

interface Props {
  xml: string;
  name: string;
  /** The object that says it, where it can be saved as a file from here. */
  save?: { object: Id; which: Which };
  /** The element that is marked, and seen first. */
  points?: string | null;
}

/** A BPMN diagram to look at: zoom, fit and pan by pointer and keyboard. */
export default function DiagramCanvas({ xml, name, save, points = null }: Props) {
  const text = useText();
  const deed = useDeed();
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [scale, setScale] = useState(1);
  const [problem, setProblem] = useState<Problem | null>(null);
  const diagrams = shown?.diagrams ?? [];

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const viewer = createViewer(element);
    setDrawing(viewer);
    let gone = false;
    viewer.onZoom((level) => !gone && setScale(level));
    setProblem(null);
    viewer.show(xml).then(
      (found) => !gone && setShown(found),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    // The pane beside it may be pulled wider: the drawing must know how large its window is.
    const observer = new ResizeObserver(() => viewer.resized());
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      viewer.destroy();
      setDrawing(null);
    };
  }, [xml]);

  useEffect(() => {
    if (drawing && shown && points) drawing.point(points);
  }, [drawing, shown, points]);

  const walk = useWalk(drawing);
  const keys: Record<string, () => void> = {
    "+": () => drawing?.zoomBy(ZOOM),
    "=": () => drawing?.zoomBy(ZOOM),
    "-": () => drawing?.zoomBy(1 / ZOOM),
    "0": () => drawing?.fit(),
    "1": () => drawing?.zoomTo(1),
    "Shift+ArrowLeft": () => drawing?.pan(PAN, 0),
    "Shift+ArrowRight": () => drawing?.pan(-PAN, 0),
    "Shift+ArrowUp": () => drawing?.pan(0, PAN),
    "Shift+ArrowDown": () => drawing?.pan(0, -PAN),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = event.shiftKey ? null : walkOf(event.key);
    const act = to ? () => walk(to) : (keys[event.shiftKey ? `Shift+${event.key}` : event.key] ?? keys[event.key]);
    if (!act) return;
    event.preventDefault();
    act();
  };

  const choose = (id: string) => {
    setChosen(id);
    void drawing?.open(id);
  };
  const definitions = (shown && drawing?.definitions()) ?? null;
  const linked = useMemo(() => definitions && linkedOf(definitions), [definitions]);
  useLinkBadges(drawing, linked, { walkIn: true });

  return (
    <>
      {shown?.laidOut && <Notice>{text("diagram-laid-out")}</Notice>}
      <DeedNotice deed={deed} />
      <div className={styles.frame}>
        <div
          className={styles.toolbar}
          role="toolbar"
          aria-label={text("diagram-tools")}
          hidden={problem !== null && !save}
        >
          <DiagramChooser diagrams={diagrams} shown={chosen ?? diagrams[0]?.id ?? null} choose={choose} />
          {!problem && <ZoomTools drawing={drawing} scale={scale} />}
          {save && <SaveMenu {...save} name={name} drawing={problem ? null : drawing} deed={deed} />}
        </div>
        {problem && <DiagramProblem problem={problem} />}
        <div
          ref={container}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application area takes the arrow keys to pan.
          tabIndex={0}
          aria-label={text("diagram-label", { name })}
          className={canvas.canvas}
          hidden={problem !== null}
          onKeyDown={onKeyDown}
        />
        {definitions && <Outline definitions={definitions} label={text("diagram-steps", { name })} />}
      </div>
    </>
  );
}

/** The elements in reading order, for those who do not see the drawing. */
function Outline({ definitions, label }: { definitions: BpmnElement; label: string }) {
  const named = useMemo(() => inReadingOrder(definitions).filter(({ element }) => nameOf(element)), [definitions]);
  return (
    <ol className="visually-hidden" aria-label={label}>
      {named.map(({ element }) => (
        <li key={element.id}>{nameOf(element)}</li>
      ))}
    </ol>
  );
}
