// What bpmn-moddle, the model of the program's own editor, makes of BPMN files.
//
// Called with the folder of the interface's packages; takes a JSON array of jobs on standard input, and
// gives a JSON array of answers:
//   {"xml"}             → {"warnings": [...], "xml"}: read, and written again as it is
//   {"xml", "edits"}    → the same, and "edits": {name: xml} for each edit that the file has a place for

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const packages = process.argv[2];
const { BpmnModdle } = await import(pathToFileURL(join(packages, "bpmn-moddle", "dist", "index.js")).href);

const FLOW_NODES = /Task$|^bpmn:(CallActivity|SubProcess|.*Gateway|.*Event)$/;

/** Every element of a file, outermost first. */
function all(root) {
  const found = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const element = waiting.pop();
    found.push(element);
    for (const property of element.$descriptor?.properties ?? []) {
      if (property.isReference || property.isVirtual) continue;
      const value = element[property.name];
      for (const child of [value].flat()) {
        if (child?.$type && child.$parent === element) waiting.push(child);
      }
    }
  }
  return found;
}

function remove(list, item) {
  const at = list?.indexOf(item) ?? -1;
  if (at >= 0) list.splice(at, 1);
}

class Model {
  constructor(moddle, root) {
    this.moddle = moddle;
    this.elements = all(root);
  }

  of(pattern) {
    return this.elements.filter((element) => pattern.test(element.$type ?? ""));
  }

  get nodes() {
    return this.of(FLOW_NODES).filter((element) => /Lane|Definition/.test(element.$type) === false);
  }

  drawings(element) {
    return this.of(/^bpmndi:BPMN(Shape|Edge)$/).filter((drawn) => drawn.bpmnElement === element);
  }

  drawing(element) {
    return this.drawings(element)[0];
  }

  lanesOf(node) {
    return this.of(/^bpmn:Lane$/).filter((lane) => lane.flowNodeRef?.includes(node));
  }

  create(type, properties, parent) {
    const element = this.moddle.create(type, properties);
    element.$parent = parent;
    return element;
  }
}

/** What somebody does in the editor. Each answers whether the file had a place for it. */
const EDITS = {
  rename(model) {
    const node = model.nodes.find((node) => node.name);
    if (!node) return false;
    node.name = `${node.name} & uusi "nimi"`;
    return true;
  },

  move(model) {
    const node = model.nodes.find((node) => model.drawing(node)?.bounds);
    if (!node) return false;
    const { bounds } = model.drawing(node);
    bounds.x += 40;
    bounds.y += 10;
    for (const flow of [...(node.incoming ?? []), ...(node.outgoing ?? [])]) {
      const points = model.drawing(flow)?.waypoint;
      if (points) points[0].x += 40;
    }
    return true;
  },

  add(model) {
    const flow = model.of(/^bpmn:SequenceFlow$/).find((flow) => model.drawing(flow));
    if (!flow) return false;
    const process = flow.$parent;
    const { sourceRef: source, targetRef: target } = flow;
    const task = model.create("bpmn:UserTask", { id: "Activity_new", name: "Uusi tehtävä" }, process);
    const rest = model.create(
      "bpmn:SequenceFlow",
      { id: "Flow_new", sourceRef: task, targetRef: target },
      process,
    );
    process.flowElements.push(task, rest);
    flow.targetRef = task;
    remove(target.incoming, flow);
    target.get("incoming").push(rest);
    task.get("incoming").push(flow);
    task.get("outgoing").push(rest);
    for (const lane of model.lanesOf(source)) lane.flowNodeRef.push(task);
    const edge = model.drawing(flow);
    const plane = edge.$parent;
    const last = edge.waypoint.at(-1);
    const shape = model.create("bpmndi:BPMNShape", { id: "Activity_new_di", bpmnElement: task }, plane);
    shape.bounds = model.create("dc:Bounds", { x: last.x - 150, y: last.y - 40, width: 100, height: 80 }, shape);
    const restEdge = model.create("bpmndi:BPMNEdge", { id: "Flow_new_di", bpmnElement: rest }, plane);
    const point = (x, y, parent) => model.create("dc:Point", { x, y }, parent);
    restEdge.waypoint = [point(last.x - 50, last.y, restEdge), point(last.x, last.y, restEdge)];
    edge.waypoint.splice(-1, 1, point(last.x - 150, last.y, edge));
    plane.planeElement.push(shape, restEdge);
    return true;
  },

  delete(model) {
    const node = model.nodes.find((node) => node.incoming?.length && node.outgoing?.length && /Task$/.test(node.$type));
    if (!node) return false;
    const flows = [...node.incoming, ...node.outgoing];
    const ends = model.of(/^bpmn:(MessageFlow|Association)$/);
    const gone = new Set([...all(node), ...flows]);
    for (const end of ends) if (gone.has(end.sourceRef) || gone.has(end.targetRef)) gone.add(end);
    for (const other of model.nodes) if (other.attachedToRef === node) return false;
    for (const flow of flows) {
      remove(flow.sourceRef.outgoing, flow);
      remove(flow.targetRef.incoming, flow);
      if (flow.sourceRef.default === flow) flow.sourceRef.default = undefined;
    }
    for (const lane of model.lanesOf(node)) remove(lane.flowNodeRef, node);
    for (const element of gone) {
      for (const drawn of model.drawings(element)) {
        remove(drawn.$parent.planeElement, drawn);
        for (const edge of model.of(/^bpmndi:BPMNEdge$/)) {
          for (const end of ["sourceElement", "targetElement"]) if (edge[end] === drawn) edge[end] = undefined;
        }
      }
      for (const list of ["flowElements", "artifacts", "messageFlows"]) remove(element.$parent?.[list], element);
    }
    return true;
  },

  lane(model) {
    for (const set of model.of(/^bpmn:LaneSet$/)) {
      const [from, to] = [set.lanes?.find((lane) => lane.flowNodeRef?.length), set.lanes?.at(-1)];
      if (!from || from === to) continue;
      to.get("flowNodeRef").push(from.flowNodeRef.shift());
      return true;
    }
    return false;
  },
};

async function answer({ xml, edits }) {
  const moddle = new BpmnModdle();
  const read = async () => moddle.fromXML(xml);
  const write = async (root) => (await moddle.toXML(root, { format: true })).xml;
  let first;
  try {
    first = await read();
  } catch (error) {
    return { warnings: [`not read: ${error.message}`], xml: "" };
  }
  const result = { warnings: first.warnings.map((warning) => warning.message), xml: await write(first.rootElement) };
  if (edits) {
    result.edits = {};
    for (const [name, edit] of Object.entries(EDITS)) {
      const { rootElement } = await read();
      if (edit(new Model(moddle, rootElement))) result.edits[name] = await write(rootElement);
    }
  }
  return result;
}

const answers = [];
for (const job of JSON.parse(readFileSync(0, "utf8"))) answers.push(await answer(job));
process.stdout.write(JSON.stringify(answers));
