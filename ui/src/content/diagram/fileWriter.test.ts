import { readFileSync } from "node:fs";
import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, it } from "vitest";
import { type BpmnElement, FILE_EXTENSIONS, listOf } from "./bpmn";
import { FileWriter, type Moddle } from "./fileWriter";

interface Reading extends Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: BpmnElement }>;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:other="urn:other"
  id="D" targetNamespace="urn:test">`;
const FILE = `${HEAD}
  <collaboration id="C"><participant id="Pool" processRef="P"/></collaboration>
  <process id="P"><laneSet id="L"><lane id="Lane" name="Myynti"><flowNodeRef>t1</flowNodeRef></lane></laneSet>
    <startEvent id="s"><outgoing>f1</outgoing></startEvent>
    <task id="t1" name="Vastaanota" other:kept="yes"><documentation>Ota &lt;vastaan&gt;</documentation>
      <extensionElements><other:thing a="1"><other:inner/></other:thing></extensionElements><incoming>f1</incoming></task>
    <subProcess id="sub"><task id="inner" name="Sisällä"/></subProcess>
    <sequenceFlow id="f1" sourceRef="s" targetRef="t1"><conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression">a &gt; 1</conditionExpression></sequenceFlow>
  </process>
  <process id="empty"/>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="Plane" bpmnElement="C">
    <bpmndi:BPMNShape id="s1" bpmnElement="t1"><dc:Bounds x="1" y="2" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e1" bpmnElement="f1"><di:waypoint x="1" y="1"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

/** A file without the namespaces that it declares: they may stand in another order, or be declared still. */
function plain(xml: string): string {
  return xml.replace(/<[^?!][^>]*>/, (tag) => tag.replaceAll(/\sxmlns(?::[^\s=]+)?="[^"]*"/g, ""));
}

const moddle = () => new BpmnModdle(FILE_EXTENSIONS) as unknown as Reading;

async function opened(xml = FILE) {
  const tool = moddle();
  const { rootElement: file } = await tool.fromXML(xml);
  const writer = new FileWriter(tool);
  const process = listOf(file, "rootElements").find((root) => root.id === "P") as BpmnElement;
  const plane = listOf(file, "diagrams")[0]?.get("plane") as BpmnElement;
  const elements = listOf(process, "flowElements");
  const element = (id: string) => elements.find((one) => one.id === id) as BpmnElement;
  const isWhole = async () =>
    expect(plain(await writer.write(file))).toBe(plain((await tool.toXML(file, { format: true })).xml));
  return { tool, file, writer, process, plane, element, isWhole };
}

describe("a file that is written again and again", () => {
  it("is what would be written of the whole, whatever was changed", async () => {
    const { tool, process, plane, element, isWhole } = await opened();
    await isWhole();
    await isWhole();
    element("t1").set("name", "Ota vastaan");
    await isWhole();
    // A reference is written as the id of what it leads to.
    (element("s") as { id: string }).id = "start";
    await isWhole();
    // What stands far inside.
    listOf(element("sub"), "flowElements")[0]?.set("name", "Yhä sisällä");
    await isWhole();
    const bounds = listOf(plane, "planeElement")[0]?.get("bounds") as BpmnElement;
    bounds.set("x", 400);
    await isWhole();
    listOf(plane, "planeElement")[1]?.set("waypoint", []);
    await isWhole();
    element("t1").set("other:kept", "no");
    await isWhole();
    const documentation = listOf(element("t1"), "documentation")[0];
    documentation?.set("text", "Toisin & <näin>");
    await isWhole();

    const elements = listOf(process, "flowElements");
    const added = tool.create("bpmn:UserTask", { id: "t2", name: "Uusi" });
    elements.push(added);
    await isWhole();
    const flow = tool.create("bpmn:SequenceFlow", { id: "f2" });
    flow.set("sourceRef", element("t1"));
    flow.set("targetRef", added);
    listOf(added, "incoming").push(flow);
    elements.splice(1, 0, flow);
    await isWhole();
    elements.reverse();
    await isWhole();
    elements.splice(0, elements.length);
    await isWhole();
  });

  it("keeps the namespaces that only what did not change needs", async () => {
    const { tool, file, writer, element } = await opened();
    await writer.write(file);
    const links = tool.create("luotsi:Link", { object: "d-ohje" });
    const extension = tool.create("bpmn:ExtensionElements", { values: [links] });
    element("t1").set("extensionElements", extension);
    await writer.write(file);
    element("s").set("name", "Alku");
    const xml = await writer.write(file);
    expect(xml).toContain("d-ohje");
    const { rootElement } = await moddle().fromXML(xml);
    expect(plain((await moddle().toXML(rootElement, { format: true })).xml)).toBe(plain(xml));
  });

  it("writes only what changed", async () => {
    const { tool, file, writer, element } = await opened();
    await writer.write(file);
    const kept: string[] = [];
    const whole = tool.toXML.bind(tool);
    tool.toXML = async (one, options) => {
      const written = await whole(one, options);
      kept.push(written.xml);
      return written;
    };
    element("s").set("name", "Alku");
    await writer.write(file);
    expect(kept[0]).toContain("Alku");
    expect(kept[0]).not.toContain("Vastaanota");
  });

  it("leaves the file as it was when it can not be written", async () => {
    const { tool, file, writer, process } = await opened();
    const before = listOf(process, "flowElements");
    tool.toXML = () => {
      throw new Error("full");
    };
    await expect(writer.write(file)).rejects.toThrow("full");
    expect(listOf(process, "flowElements")).toBe(before);
    expect(before).toHaveLength(4);
  });
});

const MODELS = `${process.env.LUOTSI_TESTDATA ?? "../../shared/testdata"}/bpmn`;

describe.skipIf(!isThere(`${MODELS}/C.7.0.bpmn`))("reference models", () => {
  it.each(["A.4.1", "B.2.0", "C.1.0", "C.4.0", "C.7.0", "C.9.2"].filter((name) => isThere(`${MODELS}/${name}.bpmn`)))(
    "%s is written as a whole would be, with each element changed in turn",
    async (name) => {
      const tool = moddle();
      const { rootElement: file } = await tool.fromXML(readFileSync(`${MODELS}/${name}.bpmn`, "utf8"));
      const writer = new FileWriter(tool);
      const whole = async () => plain((await tool.toXML(file, { format: true })).xml);
      expect(plain(await writer.write(file))).toBe(await whole());
      for (const element of listOf(file, "rootElements")
        .flatMap((root) => listOf(root, "flowElements"))
        .slice(0, 20)) {
        element.set("name", `${element.get("name") ?? ""} muuttui`);
        const written = await writer.write(file);
        expect(plain(written)).toBe(await whole());
        await expect(moddle().fromXML(written)).resolves.toHaveProperty("warnings", []);
      }
    },
  );
});

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
