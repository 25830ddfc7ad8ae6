import { describe, expect, it } from "vitest";
import type { Collision } from "../../api/bindings";
import { heldBy, listOf } from "./bpmn";
import { aspectOf, toldWith } from "./collisions";
import { readBpmn } from "./moddle";

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="x">
  <process id="P"><laneSet id="S"><lane id="L1" name="Myynti"><flowNodeRef>t</flowNodeRef></lane><lane id="L2"/></laneSet>
    <userTask id="t" name="Kirjaa tilaus"/></process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="E" bpmnElement="P">
    <bpmndi:BPMNShape id="t_di" bpmnElement="t"><dc:Bounds x="1" y="2" width="100" height="80"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

const collision = (more: Partial<Collision>): Collision => ({
  id: "t",
  path: "",
  base: null,
  mine: null,
  theirs: null,
  ...more,
});

describe("where two changes of a diagram collide", () => {
  it("is told by what is drawn, also where it is the drawing that collides", async () => {
    const told = toldWith([await readBpmn(XML)], () => "Rata");
    const name = told(collision({ path: "@name", base: "Kirjaa tilaus", mine: "Kirjaa heti", theirs: "Ota tilaus" }));
    expect(name.element?.get("name")).toBe("Kirjaa tilaus");
    expect(name).toMatchObject({ aspect: "name", base: "Kirjaa tilaus", mine: "Kirjaa heti", theirs: "Ota tilaus" });
    const place = told(collision({ id: "t_di", path: "dc:Bounds/@x", mine: "10", theirs: "20" }));
    expect(place.element?.id).toBe("t");
    expect(place.aspect).toBe("place");
    expect(told(collision({ id: "D", path: "@exporter" }))).toMatchObject({ element: null, aspect: "other" });
  });

  it("names what files call by an id", async () => {
    const told = toldWith([await readBpmn(XML)], () => "Rata");
    const lane = told(collision({ path: "flowNodeRef", base: "L1", mine: "L2/flowNodeRef", theirs: null }));
    expect(lane).toMatchObject({ aspect: "lane", base: "Myynti", mine: "Rata", theirs: null });
    expect(told(collision({ path: "@name", mine: "7 / 24" })).mine).toBe("7 / 24");
  });

  it("says what of an element it is", () => {
    expect(aspectOf("extensionElements/luotsi:step/luotsi:criticalFactors")).toBe("critical");
    expect(aspectOf("extensionElements/luotsi:link[2]/@object")).toBe("links");
    expect(aspectOf("di:waypoint[3]/@y")).toBe("route");
    expect(aspectOf("")).toBe("whole");
  });
});

it("tells a lane without a name by the first in it that has one", async () => {
  const [process] = listOf(await readBpmn(XML), "rootElements");
  const lanes = process ? listOf(process, "laneSets").flatMap((set) => listOf(set, "lanes")) : [];
  expect(lanes.map(heldBy)).toEqual(["Kirjaa tilaus", ""]);
});
