import { describe, expect, it } from "vitest";
import complaintsXml from "../../../../../demo/diagrams/p-reklamaatio.bpmn?raw";
import { catalogue } from "../../../i18n/catalogue";
import { UI_LANGUAGES } from "../../../i18n/languages";
import { readBpmn } from "../moddle";
import { newDiagram } from "../newDiagram";
import type { Hint } from "./hints";
import { lint } from "./lint";
import { MOST_ELEMENTS, MOST_LETTERS, MOST_SYMBOLS, PAGE, RULES } from "./rules";

interface Node {
  id: string;
  type?: string;
  name?: string;
  /** The connection that is taken where no other is. */
  usual?: string;
  inside?: string;
}

interface Drawing {
  nodes: Node[];
  /** From where to where; the same one twice is two connections. */
  flows: [string, string][];
  /** Connections that have no name, by id; the others are named as their ids. */
  nameless?: string[];
  /** Lanes by id and name; nothing is in them. */
  lanes?: [string, string][];
  /** Where something is drawn, if not in its place in the row. */
  at?: Record<string, [number, number]>;
}

const STEP = 90;

/** A process, drawn in one row. Elements are named as their ids. */
function file({ nodes, flows, nameless = [], lanes = [], at = {} }: Drawing): string {
  const written = flows.map(([from, to], index) => ({ id: `f${index}`, from, to }));
  const elements = nodes.map(({ id, type = "task", name = id, usual, inside = "" }) => {
    const ends = written.map(({ id: flow, from, to }) => {
      const outgoing = from === id ? `<outgoing>${flow}</outgoing>` : "";
      return outgoing + (to === id ? `<incoming>${flow}</incoming>` : "");
    });
    const marked = usual ? ` default="${usual}"` : "";
    return `<${type} id="${id}" name="${name}"${marked}>${ends.join("")}${inside}</${type}>`;
  });
  const connections = written.map(
    ({ id, from, to }) =>
      `<sequenceFlow id="${id}" name="${nameless.includes(id) ? "" : id}" sourceRef="${from}" targetRef="${to}"/>`,
  );
  const set = lanes.map(([id, name]) => `<lane id="${id}" name="${name}"/>`);
  const shapes = nodes.map(({ id }, index) => {
    const [x, y] = at[id] ?? [index * STEP, 0];
    return `<di:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="50" height="50"/></di:BPMNShape>`;
  });
  const edges = written.map(
    ({ id }) =>
      `<di:BPMNEdge id="${id}_di" bpmnElement="${id}"><dd:waypoint x="0" y="0"/><dd:waypoint x="9" y="9"/></di:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="x">
<process id="P">${set.length > 0 ? `<laneSet id="L">${set.join("")}</laneSet>` : ""}${[...elements, ...connections].join("")}</process>
<di:BPMNDiagram id="Diagram"><di:BPMNPlane id="Plane" bpmnElement="P">${[...shapes, ...edges].join("")}</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
}

const START: Node = { id: "start", type: "startEvent" };
const END: Node = { id: "end", type: "endEvent" };

/** From the start through these to the end, one after another. */
function row(inner: Node[], more: Partial<Drawing> = {}): string {
  const nodes = [START, ...inner, END];
  const flows = nodes.slice(1).map(({ id }, index): [string, string] => [nodes[index]?.id ?? "", id]);
  return file({ nodes, ...more, flows: [...flows, ...(more.flows ?? [])] });
}

async function hintsOn(xml: string): Promise<Hint[]> {
  const findings = await lint(await readBpmn(xml));
  if (findings?.kind !== "hints") throw new Error("no hints were looked for");
  return findings.hints;
}

/** The hints as `rule element`; the whole diagram is a dash. */
async function told(xml: string): Promise<string[]> {
  return (await hintsOn(xml)).map(({ rule, target }) => `${rule} ${target ?? "-"}`);
}

const TASK: Node = { id: "t" };

describe("the modelling guide", () => {
  it("has nothing to say of a good diagram", async () => {
    expect(await told(row([TASK, { id: "u" }]))).toEqual([]);
    expect(await told(complaintsXml)).toEqual([]);
  });

  it("lets work come back to a task without a gateway in between", async () => {
    const flows: [string, string][] = [["choice", "t"]];
    expect(await told(row([TASK, { id: "choice", type: "exclusiveGateway" }], { flows }))).toEqual([]);
  });

  it("misses names on tasks, decisions, events and lanes", async () => {
    expect(await told(row([{ ...TASK, name: "" }]))).toEqual(["label-required t"]);
    const choice: Node = { id: "choice", type: "exclusiveGateway", name: " " };
    expect(await told(row([TASK, choice], { flows: [["choice", "t"]] }))).toEqual(["label-required choice"]);
    expect(
      await told(
        row([TASK], {
          lanes: [
            ["a", ""],
            ["b", "Sales"],
          ],
        }),
      ),
    ).toEqual(["label-required -"]);
  });

  it("says of what has no name what it is, and what comes before it", async () => {
    const [hint] = await hintsOn(row([TASK, { id: "u", type: "userTask", name: "" }]));
    expect(hint).toMatchObject({ target: "u", diagram: "Diagram", type: "UserTask", name: "", after: "t" });
  });

  it("misses a start and an end, once for the whole process", async () => {
    const nodes = [TASK, { id: "u" }];
    expect(await told(file({ nodes, flows: [["t", "u"]] }))).toEqual([
      "start-event-required -",
      "end-event-required -",
    ]);
  });

  it("leaves a sub-process alone that is no more than a box", async () => {
    expect(await told(row([{ id: "s", type: "subProcess" }]))).toEqual([]);
    const inside = `<task id="i" name="i"/>`;
    expect(await told(row([{ id: "s", type: "subProcess", inside }]))).toContain("start-event-required s");
  });

  it("tells of several starts that look the same", async () => {
    const nodes = [START, { id: "other", type: "startEvent" }, { id: "join", type: "exclusiveGateway" }, END];
    const flows: [string, string][] = [
      ["start", "join"],
      ["other", "join"],
      ["join", "end"],
    ];
    expect(await told(file({ nodes, flows }))).toEqual(["single-blank-start-event -"]);
  });

  it("tells of what is connected to nothing, and only that", async () => {
    const nodes = [START, TASK, END, { id: "alone" }];
    const flows: [string, string][] = [
      ["start", "t"],
      ["t", "end"],
    ];
    expect(await told(file({ nodes, flows }))).toEqual(["no-disconnected alone"]);
  });

  it("tells where the work comes from nowhere or goes nowhere", async () => {
    const nodes = [START, TASK, END, { id: "late" }, { id: "stuck" }];
    const flows: [string, string][] = [
      ["start", "t"],
      ["t", "end"],
      ["late", "stuck"],
    ];
    expect(await told(file({ nodes, flows }))).toEqual(["no-implicit-start late", "no-implicit-end stuck"]);
  });

  it("tells of ways that part without a gateway", async () => {
    expect(await told(row([TASK, { id: "u" }], { flows: [["t", "end"]] }))).toEqual(["no-implicit-split t"]);
  });

  it("tells of gateways that do too much or nothing", async () => {
    const gateway: Node = { id: "g", type: "exclusiveGateway" };
    expect(await told(row([TASK, gateway]))).toEqual(["superfluous-gateway g"]);
    const flows: [string, string][] = [
      ["g", "t"],
      ["u", "g"],
    ];
    const both = await told(row([TASK, gateway, { id: "u" }], { flows }));
    expect(both).toContain("no-gateway-join-fork g");
  });

  it("misses the answers of a decision, apart from the usual one", async () => {
    for (const type of ["exclusiveGateway", "inclusiveGateway"]) {
      const choice: Node = { id: "choice", type };
      const flows: [string, string][] = [["choice", "t"]];
      const [on, back] = ["f2", "f3"];
      expect(await told(row([TASK, choice], { flows, nameless: ["f0", "f1"] })), type).toEqual([]);
      expect(await told(row([TASK, choice], { flows, nameless: [on, back] })), type).toEqual([
        `answer-unnamed ${on}`,
        `answer-unnamed ${back}`,
      ]);
      const usual = { ...choice, usual: on };
      expect(await told(row([TASK, usual], { flows, nameless: [on] })), type).toEqual([]);
    }
    const both: Node = { id: "both", type: "parallelGateway" };
    expect(await told(row([TASK, both], { flows: [["both", "t"]], nameless: ["f2", "f3"] }))).toEqual([]);
  });

  it("tells of an answer without a name once, also where it has a condition", async () => {
    const choice: Node = { id: "choice", type: "exclusiveGateway" };
    const xml = row([TASK, choice], { flows: [["choice", "t"]], nameless: ["f2"] });
    const conditional = xml.replace(
      /(<sequenceFlow id="f2"[^>]*)\/>/,
      "$1><conditionExpression>ok</conditionExpression></sequenceFlow>",
    );
    expect(conditional).not.toBe(xml);
    expect(await told(conditional)).toEqual(["answer-unnamed f2"]);
  });

  it("tells of a connection that is there twice, not of its ends as well", async () => {
    const twice = (await told(row([TASK], { flows: [["t", "end"]] }))).filter((hint) => hint.includes("duplicate"));
    expect(twice).toEqual(["no-duplicate-sequence-flows f2"]);
  });

  it("remembers no connection from one look to the next", async () => {
    const definitions = await readBpmn(row([TASK]));
    await lint(definitions);
    expect(await lint(definitions)).toEqual({ kind: "hints", hints: [] });
  });

  it("tells of elements that lie on each other", async () => {
    expect(await told(row([TASK, { id: "u" }], { at: { u: [STEP + 10, 10] } }))).toEqual([
      "no-overlapping-elements t",
      "no-overlapping-elements u",
    ]);
  });

  it("tells of more symbols than one page takes", async () => {
    const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `t${index}` }));
    // The start and the end are symbols, too.
    expect(await told(row(tasks(MOST_SYMBOLS - 2)))).toEqual([]);
    expect(await told(row(tasks(MOST_SYMBOLS - 1)))).toEqual(["too-many-symbols -"]);
  });

  it("tells of a drawing that is larger than a page", async () => {
    expect(await told(row([TASK], { at: { end: [PAGE.width - 50, 0] } }))).toEqual([]);
    expect(await told(row([TASK], { at: { end: [PAGE.width - 49, 0] } }))).toEqual(["larger-than-page -"]);
    expect(await told(row([TASK], { at: { end: [300, PAGE.height] } }))).toEqual(["larger-than-page -"]);
  });

  it("tells of a name that is too long", async () => {
    expect(await told(row([{ ...TASK, name: "ä".repeat(MOST_LETTERS) }]))).toEqual([]);
    expect(await told(row([{ ...TASK, name: "ä".repeat(MOST_LETTERS + 1) }]))).toEqual(["name-too-long t"]);
  });

  it("points at the pool where a process is drawn in one", async () => {
    const xml = complaintsXml.replace(/<bpmn:endEvent[\s\S]*?<\/bpmn:endEvent>/, "");
    const missing = (await hintsOn(xml)).find(({ rule }) => rule === "end-event-required");
    expect(missing).toMatchObject({ target: "Participant_1", type: "Participant", name: "Reklamaatiot" });
  });

  it("says of a new diagram what is still to be drawn", async () => {
    expect(await told(newDiagram("New"))).toEqual([
      "label-required StartEvent_1",
      "end-event-required -",
      "no-disconnected StartEvent_1",
    ]);
  });

  it("looks no further when nobody wants the answer any more", async () => {
    let asked = 0;
    const pause = async () => {
      asked += 1;
      return asked < 3;
    };
    expect(await lint(await readBpmn(row([TASK])), pause)).toBeNull();
    expect(asked).toBe(3);
  });

  it("does not look at what is too large", async () => {
    const many = Array.from({ length: MOST_ELEMENTS }, (_, index) => `<task id="m${index}"/>`).join("");
    const xml = row([TASK]).replace("</process>", `${many}</process>`);
    expect(await lint(await readBpmn(xml))).toEqual({ kind: "too-large" });
  });

  for (const language of UI_LANGUAGES) {
    it(`has words and advice for every rule in ${language}`, async () => {
      const bundle = await catalogue(language);
      const wanted = RULES.flatMap((rule) => [`guide-rule-${rule}`, `guide-advice-${rule}`]);
      expect(wanted.filter((id) => !bundle.getMessage(id)?.value)).toEqual([]);
      const known = [...bundle._messages.keys()].filter((id) => /^guide-(rule|advice)-/.test(id));
      expect(known.toSorted()).toEqual(wanted.toSorted());
    });
  }
});
