// The elements of a diagram in the order in which they are read: along the flow, branch after branch.

import { type BpmnElement, is, listOf, nameOf } from "./bpmn";

/** Where the work goes from an element. */
export interface Way {
  to: BpmnElement;
  /** What is written on the connection; a decision's answer. */
  label: string;
  /** The connection itself; null for what goes on by hanging on its element (a boundary event). */
  flow: BpmnElement | null;
}

/** An element in its place among the others. */
export interface Read {
  element: BpmnElement;
  /** How many sub-processes it is inside of. */
  depth: number;
  /** The pool that it is drawn in, where there are pools. */
  pool: BpmnElement | null;
  /** The innermost lane that it is in. */
  lane: BpmnElement | null;
  ways: Way[];
}

type Lanes = Map<BpmnElement, BpmnElement>;

/** Every event, activity and gateway of a file, pool by pool. */
export function inReadingOrder(definitions: BpmnElement): Read[] {
  const roots = listOf(definitions, "rootElements");
  const participants = roots
    .filter((root) => is(root, "bpmn:Collaboration"))
    .flatMap((collaboration) => listOf(collaboration, "participants"));
  const messages = roots
    .filter((root) => is(root, "bpmn:Collaboration"))
    .flatMap((collaboration) => listOf(collaboration, "messageFlows"));
  const poolOf = (process: BpmnElement) =>
    participants.find((participant) => participant.get("processRef") === process) ?? null;
  const processes = roots.filter((root) => is(root, "bpmn:Process"));
  const order = (process: BpmnElement) => {
    const pool = poolOf(process);
    return pool ? participants.indexOf(pool) : participants.length;
  };
  return processes
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((process) => {
      const lanes: Lanes = new Map();
      for (const set of listOf(process, "laneSets")) noteLanes(set, lanes);
      return readContainer(process, { depth: 0, pool: poolOf(process), lanes, messages }, null);
    });
}

interface Context {
  depth: number;
  pool: BpmnElement | null;
  lanes: Lanes;
  messages: BpmnElement[];
}

function noteLanes(set: BpmnElement, lanes: Lanes): void {
  for (const lane of listOf(set, "lanes")) {
    for (const node of listOf(lane, "flowNodeRef")) lanes.set(node, lane);
    const inner = lane.get("childLaneSet") as BpmnElement | undefined;
    if (inner) noteLanes(inner, lanes);
  }
}

function readContainer(container: BpmnElement, context: Context, outerLane: BpmnElement | null): Read[] {
  const nodes = listOf(container, "flowElements").filter((element) => is(element, "bpmn:FlowNode"));
  const boundary = nodes.filter((node) => is(node, "bpmn:BoundaryEvent"));
  const waysOf = (node: BpmnElement): Way[] => {
    const flows = listOf(node, "outgoing").map((flow) => wayAlong(flow));
    const hanging = boundary
      .filter((event) => event.get("attachedToRef") === node)
      .map((to) => ({ to, label: nameOf(to), flow: null }));
    return [...flows.filter((way) => way !== null), ...hanging];
  };
  const ways = new Map(nodes.map((node) => [node, waysOf(node)]));
  return alongTheFlow(nodes, ways).flatMap((element) => {
    const lane = context.lanes.get(element) ?? outerLane;
    const sent = context.messages.filter((message) => message.get("sourceRef") === element).map(wayAlong);
    const own: Read = {
      element,
      depth: context.depth,
      pool: context.pool,
      lane,
      ways: [...(ways.get(element) ?? []), ...sent.filter((way) => way !== null)],
    };
    if (!is(element, "bpmn:SubProcess")) return [own];
    return [own, ...readContainer(element, { ...context, depth: context.depth + 1 }, lane)];
  });
}

function wayAlong(flow: BpmnElement): Way | null {
  const to = flow.get("targetRef") as BpmnElement | undefined;
  return to ? { to, label: nameOf(flow), flow } : null;
}

/** Each after all that leads to it, apart from what leads back; a branch is read to its end before the next. */
function alongTheFlow(nodes: BpmnElement[], ways: Map<BpmnElement, Way[]>): BpmnElement[] {
  const inside = new Set(nodes);
  const next = (node: BpmnElement) => (ways.get(node) ?? []).map(({ to }) => to).filter((to) => inside.has(to));
  const isReached = new Set(nodes.flatMap(next));
  const starts = nodes.filter((node) => !isReached.has(node));
  // A loop without a beginning is begun where the file does.
  const beginnings = [...starts, ...nodes];
  const back = backEdges(beginnings, next);
  const waiting = new Map<BpmnElement, number>();
  for (const node of nodes)
    for (const to of next(node)) if (!back.get(node)?.has(to)) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const done: BpmnElement[] = [];
  const stack = nodes.filter((node) => !waiting.get(node)).reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    done.push(node);
    const free: BpmnElement[] = [];
    for (const to of next(node)) {
      if (back.get(node)?.has(to)) continue;
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) free.push(to);
    }
    stack.push(...free.reverse());
  }
  return done;
}

/** The connections that lead back to where one came from. */
function backEdges(
  beginnings: BpmnElement[],
  next: (node: BpmnElement) => BpmnElement[],
): Map<BpmnElement, Set<BpmnElement>> {
  const back = new Map<BpmnElement, Set<BpmnElement>>();
  const seen = new Set<BpmnElement>();
  const open = new Set<BpmnElement>();
  for (const beginning of beginnings) {
    if (seen.has(beginning)) continue;
    // Without recursion: a diagram may be longer than a stack is deep.
    const path: { node: BpmnElement; left: BpmnElement[] }[] = [];
    const enter = (node: BpmnElement) => {
      seen.add(node);
      open.add(node);
      path.push({ node, left: next(node).toReversed() });
    };
    enter(beginning);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.left.pop();
      if (to === undefined) {
        open.delete(top.node);
        path.pop();
      } else if (open.has(to)) {
        const edges = back.get(top.node) ?? new Set();
        back.set(top.node, edges.add(to));
      } else if (!seen.has(to)) enter(to);
    }
  }
  return back;
}
