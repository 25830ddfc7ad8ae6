import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, it } from "vitest";
import { type BpmnElement, FILE_EXTENSIONS, listOf } from "../diagram/bpmn";
import { type Create, linksOf, NO_NOTES, notesOf, withLinks, withNotes } from "./extensions";

interface Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: BpmnElement }>;
  toXML: (element: BpmnElement) => Promise<{ xml: string }>;
  create: Create;
}

const moddle = new BpmnModdle(FILE_EXTENSIONS) as unknown as Moddle;

const create: Create = (type, attributes) => moddle.create(type, attributes);

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="urn:other" id="D" targetNamespace="x">
  <process id="P"><task id="t"><extensionElements><o:thing kept="yes" /></extensionElements></task></process></definitions>`;

async function task(xml: string): Promise<{ root: BpmnElement; element: BpmnElement }> {
  const { rootElement: root } = await moddle.fromXML(xml);
  const [process] = listOf(root, "rootElements");
  const element = process && listOf(process, "flowElements")[0];
  if (!element) throw new Error("no task");
  return { root, element };
}

describe("what the program keeps with an element", () => {
  it("comes back from the file, beside what others keep there", async () => {
    const notes = {
      criticalFactors: "Nopeus & <laatu>\nja hinta",
      records: "Lomake 8D",
      roles: [
        { mark: "A" as const, name: "Laatupäällikkö" },
        { mark: "I" as const, name: "Myynti" },
      ],
    };
    const { root, element } = await task(FILE);
    element.set("extensionElements", withNotes(element, notes, create));
    element.set("extensionElements", withLinks(element, [{ object: "d1" }, { object: "r1" }], create));
    const { xml } = await moddle.toXML(root);
    expect(xml).toContain("o:thing");
    const again = (await task(xml)).element;
    expect(notesOf(again)).toEqual(notes);
    expect(linksOf(again)).toEqual([{ object: "d1" }, { object: "r1" }]);

    again.set("extensionElements", withNotes(again, NO_NOTES, create));
    again.set("extensionElements", withLinks(again, [], create));
    expect(notesOf(again)).toEqual(NO_NOTES);
    const left = again.get("extensionElements") as BpmnElement;
    expect(listOf(left, "values").map(({ $type }) => $type)).toEqual(["o:thing"]);
  });
});
