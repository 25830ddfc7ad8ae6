import { describe, expect, it } from "vitest";
import complaintsXml from "../../../../demo/diagrams/p-reklamaatio.bpmn?raw";
import { readBpmn } from "../diagram/moddle";
import { inReadingOrder } from "../diagram/reading";
import { type Row, rowsOf } from "./rows";

const complaints = () => readBpmn(complaintsXml);

const file = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:luotsi="https://luotsi.fi/schema/bpmn/1" id="D" targetNamespace="x">${inside}</definitions>`;

const flow = (from: string, to: string, name = "") =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"${name && ` name="${name}"`} />`;

/** A process of tasks that are named as their ids, with these connections; each is said by its ends, too. */
function process(nodes: string[], flows: [string, string][], types: Record<string, string> = {}): string {
  const ends = (id: string) =>
    flows.map(([a, b]) =>
      a === id ? `<outgoing>${a}-${b}</outgoing>` : b === id ? `<incoming>${a}-${b}</incoming>` : "",
    );
  const drawn = nodes.map((id) => {
    const type = types[id] ?? "task";
    const name = type === "parallelGateway" ? "" : ` name="${id}"`;
    return `<${type} id="${id}"${name}>${ends(id).join("")}</${type}>`;
  });
  return file(`<process id="P">${drawn.join("")}${flows.map(([a, b]) => flow(a, b)).join("")}</process>`);
}

const read = async (xml: string) => inReadingOrder(await readBpmn(xml)).map(({ element }) => element.id);

describe("reading order", () => {
  it("follows the flow, whatever the order in the file", async () => {
    expect(
      await read(
        process(
          ["c", "a", "b"],
          [
            ["a", "b"],
            ["b", "c"],
          ],
        ),
      ),
    ).toEqual(["a", "b", "c"]);
  });

  it("reads a branch to its end before the next, and what they lead to after both", async () => {
    const flows: [string, string][] = [
      ["a", "x"],
      ["x", "b"],
      ["x", "c"],
      ["b", "b2"],
      ["b2", "j"],
      ["c", "j"],
      ["j", "e"],
    ];
    expect(await read(process(["e", "j", "c", "b2", "b", "x", "a"], flows))).toEqual([
      "a",
      "x",
      "b",
      "b2",
      "c",
      "j",
      "e",
    ]);
  });

  it("is not led astray by what leads back, nor by what nothing leads to", async () => {
    const loop: [string, string][] = [
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
      ["c", "d"],
    ];
    expect(await read(process(["a", "b", "c", "d", "alone"], loop))).toEqual(["a", "b", "c", "d", "alone"]);
    expect(
      await read(
        process(
          ["a", "b"],
          [
            ["a", "b"],
            ["b", "a"],
          ],
        ),
      ),
    ).toEqual(["a", "b"]);
  });

  it("names every element once, also in a long chain", async () => {
    const nodes = Array.from({ length: 500 }, (_, at) => `n${at}`);
    const flows = nodes.slice(1).map((node, at): [string, string] => [`n${at}`, node]);
    expect(await read(process(nodes.toReversed(), flows))).toEqual(nodes);
  });
});

describe("the step table", () => {
  const named = (rows: Row[]) =>
    rows.map((row) => (row.kind === "handover" ? `${row.from.name} → ${row.to.name}` : row.name));

  it("has who does what, decisions with their answers, hand-overs, and records that are drawn", async () => {
    const rows = rowsOf(await complaints());
    expect(named(rows).slice(0, 6)).toEqual([
      "Reklamaatio saapunut",
      "Kirjaa ja kuittaa reklamaatio",
      "Asiakaspalvelu → Huoltopäällikkö",
      "Aiheutuuko vaaraa?",
      "Huoltopäällikkö → Laatuinsinööri",
      "Kehota poistamaan käytöstä",
    ]);
    const row = (name: string) => rows.find((one) => one.kind !== "handover" && one.name === name);
    expect(row("Kirjaa ja kuittaa reklamaatio")).toMatchObject({ kind: "step", place: { name: "Asiakaspalvelu" } });
    expect(row("Aiheutuuko vaaraa?")).toMatchObject({
      kind: "decision",
      onward: [
        { name: "Kehota poistamaan käytöstä", label: "kyllä" },
        { name: "Selvitä syy ja vastuu", label: "ei" },
      ],
    });
    expect(row("Selvitä syy ja vastuu")).toMatchObject({ drawnRecords: ["8D-raportti"] });
    expect(rows.filter(({ kind }) => kind === "event")).toHaveLength(2);
  });

  it("leaves out gateways that only bring ways together, and goes on to what is behind them", async () => {
    const types = { j: "parallelGateway" };
    const rows = rowsOf(
      await readBpmn(
        process(
          ["a", "b", "j", "e"],
          [
            ["a", "j"],
            ["b", "j"],
            ["j", "e"],
          ],
          types,
        ),
      ),
    );
    expect(named(rows)).toEqual(["a", "b", "e"]);
    expect(rows[0]).toMatchObject({ onward: [{ id: "e" }] });
  });

  it("reads what the program keeps in the file, and nothing else that stands there", async () => {
    const xml = file(`<process id="P"><task id="t" name="t"><extensionElements>
      <other:thing xmlns:other="urn:x" luotsi="no" />
      <luotsi:step><luotsi:criticalFactors>Quick</luotsi:criticalFactors><luotsi:records>Form 8</luotsi:records>
        <luotsi:role mark="A">Head</luotsi:role><luotsi:role mark="Q">Nobody</luotsi:role></luotsi:step>
      <luotsi:link object="d1" />
    </extensionElements></task></process>`);
    const [row] = rowsOf(await readBpmn(xml));
    expect(row).toMatchObject({
      notes: { criticalFactors: "Quick", records: "Form 8", roles: [{ mark: "A", name: "Head" }] },
      links: [{ object: "d1" }],
    });
  });
});
