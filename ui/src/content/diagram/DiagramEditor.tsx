import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css";
import "diagram-js-minimap/assets/diagram-js-minimap.css";
import { type ActionButton, Button } from "@react-spectrum/s2";
import { type ComponentRef, type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import type { Object as Thing } from "../../api/bindings";
import { useDeed } from "../../api/execute";
import { useFailureWords } from "../../api/failureWords";
import { currentPlace, go, usePlace } from "../../app/navigation";
import { inView, viewOf } from "../../app/objectPlace";
import { DeedNotice } from "../../components/DeedNotice";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../i18n/text";
import { ConflictNotice } from "../../writing/ConflictNotice";
import { WritingNotices } from "../../writing/WritingNotices";
import { settleWriting } from "../../writing/writers";
import { DiagramProblem } from "../DiagramProblem";
import { DiagramView } from "../DiagramView";
import { Notice } from "../Notice";
import { rowsOf } from "../steps/rows";
import { StepTable } from "../steps/StepTable";
import { StepChanges } from "../steps/stepChanges";
import { SummaryPage } from "../summary/SummaryPage";
import { summaryOf } from "../summary/summary";
import { ViewSwitch } from "../ViewSwitch";
import canvas from "./canvas.module.css";
import { DiagramChooser } from "./DiagramChooser";
import styles from "./diagram.module.css";
import { EditorTools, UndoTools } from "./EditorTools";
import { GuideButton } from "./guide/GuideButton";
import { GuidePanel } from "./guide/GuidePanel";
import type { Hint } from "./guide/hints";
import { useGuide } from "./guide/useGuide";
import { useMarkers } from "./guide/useMarkers";
import { useMarkersShown } from "./guide/useMarkersShown";
import { SaveMenu } from "./SaveMenu";
import { ZoomTools } from "./Tool";
import { useEditing } from "./useEditing";
import { linkedOf, useLinkBadges } from "./useLinkBadges";
import { useLinking } from "./useLinking";
import { useReading } from "./useReading";
import { useToldCollisions } from "./useToldCollisions";
import { useWalk, walkOf } from "./useWalk";

/** A process's diagram, to be drawn. What is drawn is kept by itself. */
export default function DiagramEditor({ thing }: { thing: Thing }) {
  const text = useText();
  const words = useFailureWords();
  const deed = useDeed();
  const container = useRef<HTMLDivElement>(null);
  const name = thing.name.text;
  const editing = useEditing(container, thing.id, name);
  const { editor, shown, drawing, writing, scale } = editing;
  const [chosen, setChosen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const diagrams = shown?.diagrams ?? [];
  const view = viewOf(usePlace());
  const rows = useReading(editor, rowsOf, view === "steps");
  const summary = useReading(editor, summaryOf, view === "summary");
  useLinkBadges(editor, useReading(editor, linkedOf), { walkIn: false });
  const findings = useGuide(editor);
  const [markersShown, showMarkers] = useMarkersShown();
  useMarkers(editor, findings, markersShown);
  const [isGuideOpen, setGuideOpen] = useState(false);
  const guide = useId();
  const guideButton = useRef<ComponentRef<typeof ActionButton>>(null);
  const changes = useMemo(() => editor && new StepChanges(editor), [editor]);
  const link = useLinking(editor, changes);
  const told = useToldCollisions(writing.state.conflict);
  const stands = editing.problem !== null || writing.failure !== null;

  const choose = (id: string) => {
    setChosen(id);
    void editor?.open(id);
  };
  /** Shows what a hint is about, in whichever diagram of the file that is drawn. */
  const chooseHint = async ({ target, diagram }: Hint) => {
    if (!editor) return;
    if (target === null) return editor.fit();
    if (diagram && !editor.has(target)) {
      setChosen(diagram);
      await editor.open(diagram);
    }
    editor.point(target);
  };
  const closeGuide = () => {
    setGuideOpen(false);
    guideButton.current?.focus();
  };
  /** Shows the process as readers see it, once what was drawn is the working copy. */
  const leave = async () => {
    setLeaving(true);
    await settleWriting();
    setLeaving(false);
    const place = currentPlace();
    go(inView(place, viewOf(place), false));
  };
  const walk = useWalk(editor);
  const onKeyDown = (event: KeyboardEvent) => {
    // What the drawing itself does not take is still meant for it: not for what the organisation's undo takes back.
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea, [contenteditable]")) return;
    const key = event.key.toLowerCase();
    const act = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
    if (!act) return;
    event.preventDefault();
    editor?.[act]();
  };

  /** Before the drawing itself hears of it: there, the arrow keys move what is selected. */
  const onKeyDownFirst = (event: KeyboardEvent) => {
    const to = event.altKey && !event.ctrlKey && !event.metaKey ? walkOf(event.key) : null;
    if (!to || view !== "diagram") return;
    event.preventDefault();
    event.stopPropagation();
    walk(to);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that reach it from the drawing and the tools inside.
    <div className={styles.editor} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownFirst}>
      <div className={styles.bar}>
        <ViewSwitch />
        <UndoTools editor={editor} state={drawing} />
        <span className={styles.rest} />
        <Button variant="accent" size="S" isPending={leaving} onPress={() => void leave()}>
          {text("diagram-done")}
        </Button>
      </div>
      <DeedNotice deed={deed} />
      {shown?.laidOut && <Notice>{text("diagram-laid-out-editing")}</Notice>}
      <WritingNotices writing={writing} othersWrote={text("diagram-others-wrote")} />
      {writing.keeper && writing.state.conflict && (
        <ConflictNotice
          keeper={writing.keeper}
          conflict={writing.state.conflict}
          name={name}
          show={(side, label) => <DiagramView xml={side} name={label} points={told?.first ?? null} />}
          tell={told?.tell}
        />
      )}
      {writing.failure && <EmptyState title={text("diagram-not-editable")}>{words(writing.failure)}</EmptyState>}
      {editing.problem && <DiagramProblem problem={editing.problem} />}
      {view === "steps" && !stands && rows && <StepTable rows={rows} name={name} changes={changes} />}
      {view === "summary" && !stands && summary && (
        <SummaryPage thing={thing} summary={summary} approved={null} changes={changes} />
      )}
      {view === "diagram" && !stands && (
        <div className={styles.tools} role="toolbar" aria-label={text("diagram-tools")}>
          <DiagramChooser diagrams={diagrams} shown={chosen ?? diagrams[0]?.id ?? null} choose={choose} />
          <EditorTools editor={editor} state={drawing} link={link} />
          <GuideButton
            ref={guideButton}
            findings={findings}
            panel={isGuideOpen ? guide : null}
            onPress={() => setGuideOpen(!isGuideOpen)}
          />
          <ZoomTools drawing={editor} scale={scale} />
          <SaveMenu object={thing.id} which="working" name={name} drawing={editor} deed={deed} />
        </div>
      )}
      <div className={styles.frame} data-beside={view !== "diagram" || undefined} hidden={stands}>
        {isGuideOpen && (
          <GuidePanel
            id={guide}
            findings={findings}
            selected={new Set(drawing.selected.map(({ id, labelTarget }) => labelTarget?.id ?? id))}
            markersShown={markersShown}
            showMarkers={showMarkers}
            choose={(hint) => void chooseHint(hint)}
            close={closeGuide}
          />
        )}
        <section
          ref={container}
          aria-label={text("diagram-editor-label", { name })}
          className={`${canvas.canvas} ${styles.drawing}`}
        />
      </div>
    </div>
  );
}
