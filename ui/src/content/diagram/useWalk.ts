import { useCallback, useRef } from "react";
import { announce } from "../../components/announce";
import { useFormat } from "../../i18n/format";
import { useLanguage } from "../../i18n/text";
import { rowsOf, type StepRow } from "../steps/rows";
import type { Drawing } from "./drawing";

/** Where one goes from the element that one stands on. */
export type WalkTo = "next" | "previous" | "first" | "last";

const KEYS: Record<string, WalkTo> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/** Where a key leads. */
export function walkOf(key: string): WalkTo | null {
  return KEYS[key] ?? null;
}

/** Goes through a drawing element by element in reading order, and says each: what it is, whose, and where it leads. */
export function useWalk(drawing: Drawing | null): (to: WalkTo) => void {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const current = useRef<string | null>(null);
  return useCallback(
    (to) => {
      const definitions = drawing?.definitions();
      if (!drawing || !definitions) return;
      const steps = rowsOf(definitions).filter((row) => row.kind !== "handover" && drawing.has(row.id)) as StepRow[];
      const at = steps.findIndex(({ id }) => id === current.current);
      const places = { next: at + 1, previous: at < 0 ? 0 : at - 1, first: 0, last: steps.length - 1 };
      const step = steps[Math.min(Math.max(places[to], 0), steps.length - 1)];
      if (!step) return;
      current.current = step.id;
      drawing.point(step.id);
      const type = textIfKnown(`bpmn${step.type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
      const onward = step.onward.map(({ name, label }) => {
        const target = name || text("unnamed");
        return label ? text("steps-answer", { answer: label, step: target }) : target;
      });
      const words = [
        step.name || text(`steps-kind-${step.kind}`),
        type ?? text(`steps-kind-${step.kind}`),
        ...(step.place?.name ? [step.place.name] : []),
        ...(onward.length > 0 ? [text("diagram-leads-to", { steps: format.list(onward) })] : []),
      ];
      announce(words.join(". "));
    },
    [drawing, text, textIfKnown, format],
  );
}
