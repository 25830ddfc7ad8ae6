import { useEffect, useMemo } from "react";
import type { Id, ObjectName } from "../../api/bindings";
import { useRead } from "../../api/client";
import { openObject } from "../../app/openObject";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { linksOf } from "../steps/extensions";
import { type BpmnElement, is } from "./bpmn";
import styles from "./diagram.module.css";
import type { Drawing } from "./drawing";
import { elementsById } from "./guide/elements";

interface Linked {
  element: string;
  objects: Id[];
}

/** Apart from those that stand for a diagram as a whole. */
function isDrawnIn(element: BpmnElement): boolean {
  return !is(element, "bpmn:Process", "bpmn:Collaboration");
}

/** The elements of a file that are linked to objects. */
export function linkedOf(definitions: BpmnElement): Linked[] {
  return [...elementsById(definitions).values()].filter(isDrawnIn).flatMap((element) => {
    const objects = linksOf(element).map(({ object }) => object);
    return objects.length > 0 ? [{ element: element.id, objects }] : [];
  });
}

/**
 * Shows on each element what it is linked to, as far as whoever looks may know of it. A badge opens what it names; so
 * does a double click on the element itself where only looking is meant and a process is linked: one walks in, and the
 * window's own way back leads out.
 */
export function useLinkBadges(drawing: Drawing | null, linked: Linked[] | null, { walkIn }: { walkIn: boolean }): void {
  const text = useText();
  const format = useFormat();
  const ids = useMemo(() => [...new Set((linked ?? []).flatMap(({ objects }) => objects))], [linked]);
  const { data } = useRead("object_names", { ids }, { enabled: ids.length > 0 });
  useEffect(() => {
    if (!drawing || !linked || !data || ids.length === 0) return;
    const named = new Map(data.map((object) => [object.id, object]));
    const known = new Map<string, ObjectName[]>();
    for (const { element, objects } of linked) {
      const names = objects.flatMap((id) => named.get(id) ?? []);
      if (names.length > 0 && drawing.has(element)) known.set(element, names);
    }
    const remove = [...known].map(([element, objects]) => {
      const label = text("diagram-linked", { names: format.list(objects.map(({ name }) => name.text)) });
      return drawing.badge(element, badge(label, objects));
    });
    const stop = walkIn
      ? drawing.onDoubleClick((id) => {
          const process = known.get(id)?.find(({ kind }) => kind === "process");
          if (process) void openObject(process.id);
          return process !== undefined;
        })
      : () => undefined;
    return () => {
      stop();
      for (const one of remove) one();
    };
  }, [drawing, linked, data, ids, walkIn, text, format]);
}

/** A badge that opens the first object that it names. */
function badge(label: string, objects: ObjectName[]): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = styles.badge ?? "";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.textContent = objects.length > 1 ? `↗ ${objects.length}` : "↗";
  button.addEventListener("click", () => {
    const [first] = objects;
    if (first) void openObject(first.id);
  });
  return button;
}
