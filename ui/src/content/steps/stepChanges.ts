// What the step table changes, done on the drawing: through its stack of changes, so that either view shows it and
// either can take it back.

import type { BpmnElement } from "../diagram/bpmn";
import { heldBy, is, nameOf } from "../diagram/bpmn";
import type { Drawn, Editor } from "../diagram/editor";
import {
  type Create,
  type ObjectLink,
  type StepNotes,
  type SummaryNotes,
  withLinks,
  withNotes,
  withSummary,
} from "./extensions";
import type { Place } from "./rows";

interface Point {
  x: number;
  y: number;
}

interface Shape extends Drawn {
  x: number;
  y: number;
  width: number;
  height: number;
  children: Drawn[];
  outgoing: Connection[];
  di: BpmnElement;
}

interface Connection extends Drawn {
  source: Shape;
  target: Shape;
}

interface Modeling {
  updateLabel: (element: Drawn, label: string) => void;
  updateModdleProperties: (element: Drawn, of: BpmnElement, properties: Record<string, unknown>) => void;
  moveElements: (shapes: Shape[], delta: Point) => void;
  createShape: (shape: Shape, position: Point, parent: Drawn) => Shape;
  removeElements: (elements: Drawn[]) => void;
  layoutConnection: (connection: Connection, hints: { waypoints: Point[]; preferredLayouts: string[] }) => void;
}

interface Registry {
  get: (id: string) => Drawn | undefined;
  filter: (test: (element: Drawn) => boolean) => Drawn[];
}

interface SpaceTool {
  calculateAdjustments: (
    elements: Drawn[],
    axis: "x" | "y",
    delta: number,
    start: number,
  ) => { movingShapes: Shape[]; resizingShapes: Shape[] };
  makeSpace: (moving: Shape[], resizing: Shape[], delta: Point, direction: "e" | "s", start: number) => void;
}

/** The room that a task takes in a row of tasks, and that between them, in points of the drawing. */
const TASK = { width: 100, gap: 50 };
/** How far a shape is moved aside in its lane where another stands in its place. */
const ASIDE = [0, 30, -30, 60, -60, 90, -90, 120, -120];

export class StepChanges {
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  get #modeling(): Modeling {
    return this.#editor.service<Modeling>("modeling");
  }

  get #registry(): Registry {
    return this.#editor.service<Registry>("elementRegistry");
  }

  readonly #create: Create = (type, attributes) =>
    this.#editor.service<{ create: Create }>("bpmnFactory").create(type, attributes);

  #shape(id: string): Shape | null {
    return (this.#registry.get(id) as Shape | undefined) ?? null;
  }

  rename(id: string, name: string): void {
    const shape = this.#shape(id);
    if (shape) this.#modeling.updateLabel(shape, name);
  }

  setNotes(id: string, notes: StepNotes): void {
    this.#extend(id, (element) => withNotes(element, notes, this.#create));
  }

  setLinks(id: string, links: ObjectLink[]): void {
    this.#extend(id, (element) => withLinks(element, links, this.#create));
  }

  /** Says of a process what its summary does. */
  setSummary(process: BpmnElement, notes: SummaryNotes): void {
    const root = this.#editor.service<{ getRootElement: () => Drawn }>("canvas").getRootElement();
    const extensionElements = withSummary(process, notes, this.#create);
    this.#modeling.updateModdleProperties(root, process, { extensionElements });
  }

  #extend(id: string, extensions: (element: BpmnElement) => BpmnElement | undefined): void {
    const shape = this.#shape(id);
    if (!shape) return;
    const element = shape.businessObject;
    this.#modeling.updateModdleProperties(shape, element, { extensionElements: extensions(element) });
  }

  /** The lanes that an element can be put into: those of its pool that have none inside. */
  lanesFor(pool: string | null): Place[] {
    if (!pool) return [];
    return this.#registry
      .filter(({ type, businessObject }) => type === "bpmn:Lane" && !businessObject.get("childLaneSet"))
      .filter((lane) => this.#poolOf(lane) === pool)
      .map(({ id, businessObject }) => ({ id, name: nameOf(businessObject), holds: heldBy(businessObject) }));
  }

  #poolOf(element: Drawn): string | null {
    for (let above: Drawn | undefined = element; above; above = above.parent) {
      if (above.type === "bpmn:Participant") return above.id;
    }
    return null;
  }

  /** Puts an element into a lane, beside what stands there already. */
  setLane(id: string, laneId: string): void {
    const shape = this.#shape(id);
    const lane = this.#shape(laneId);
    if (!shape || !lane) return;
    const across = lane.di.get("isHorizontal") === false ? "x" : "y";
    const size = across === "x" ? "width" : "height";
    const middle = lane[across] + lane[size] / 2 - shape[size] / 2;
    const others = this.#registry.filter(
      (other) => other !== shape && !other.labelTarget && is(other.businessObject, "bpmn:FlowNode") && "width" in other,
    ) as Shape[];
    const fits = (aside: number) => {
      const moved = { ...box(shape), [across]: middle + aside };
      const inside = moved[across] >= lane[across] && moved[across] + shape[size] <= lane[across] + lane[size];
      return inside && !others.some((other) => overlap(moved, box(other)));
    };
    const aside = ASIDE.find(fits) ?? 0;
    const delta = { x: 0, y: 0, [across]: middle + aside - shape[across] };
    this.#modeling.moveElements([shape], delta);
  }

  /** Adds a task behind an element, between it and the next where there is one. Gives its id. */
  addAfter(id: string, name: string): string | null {
    const shape = this.#shape(id);
    if (!shape) return null;
    let added: Shape | null = null;
    this.#editor.asOne(() => {
      const task = this.#editor
        .service<{ createShape: (attributes: { type: string }) => Shape }>("elementFactory")
        .createShape({ type: "bpmn:Task" });
      const flows = shape.outgoing.filter(({ type }) => type === "bpmn:SequenceFlow");
      const [only] = flows;
      if (only && flows.length === 1) {
        const next = only.target;
        this.#makeRoom(shape, next);
        const at = { x: shape.x + shape.width + TASK.gap + TASK.width / 2, y: shape.y + shape.height / 2 };
        added = this.#modeling.createShape(task, at, only);
        if (isBehind(shape, next)) this.#leadAround(added, next);
      } else {
        const place = this.#editor.service<{ append: (source: Shape, shape: Shape) => Shape }>("autoPlace");
        added = place.append(shape, task);
      }
      this.#modeling.updateLabel(added, name);
    });
    return (added as Shape | null)?.id ?? null;
  }

  remove(id: string): void {
    const shape = this.#shape(id);
    if (shape) this.#modeling.removeElements([shape]);
  }

  /** Leads the flow to an element that stands farther back around what stands between. */
  #leadAround(added: Shape, next: Shape): void {
    const flow = added.outgoing.find(({ target }) => target === next);
    const besideEachOther = added.y < next.y + next.height && next.y < added.y + added.height;
    const preferredLayouts = [besideEachOther ? "b:b" : "v:v"];
    if (flow) this.#modeling.layoutConnection(flow, { waypoints: [], preferredLayouts });
  }

  /** Moves all that is drawn behind an element so far that a task fits in before the next. */
  #makeRoom(shape: Shape, next: Shape): void {
    const end = shape.x + shape.width;
    const room = next.x > end ? next.x - end : 0;
    const needed = TASK.width + 2 * TASK.gap;
    if (isBehind(shape, next) || room >= needed) return;
    const tool = this.#editor.service<SpaceTool>("spaceTool");
    const all = this.#registry.filter((element) => element.parent !== undefined);
    const start = end + room / 2;
    const distance = needed - room;
    const { movingShapes, resizingShapes } = tool.calculateAdjustments(all, "x", distance, start);
    tool.makeSpace(movingShapes, resizingShapes, { x: distance, y: 0 }, "e", start);
  }
}

/** Whether the next element does not stand farther on: the flow leads down, or back, and has room enough. */
function isBehind(shape: Shape, next: Shape): boolean {
  return next.x < shape.x + shape.width;
}

type Box = Point & { width: number; height: number };

function box({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
