import { describe, expect, it } from "vitest";
import complaintsXml from "../../../../demo/diagrams/p-reklamaatio.bpmn?raw";
import { readBpmn } from "../diagram/moddle";
import { summaryOf } from "./summary";

describe("the summary of a diagram", () => {
  it("has who is outside, what comes in and what goes out", async () => {
    const summary = summaryOf(await readBpmn(complaintsXml));
    expect(summary.outside).toEqual(["Asiakas"]);
    expect(summary.inputs).toEqual(["Reklamaatio (Asiakas)"]);
    expect(summary.outputs).toEqual(["Ratkaisu (Asiakas)", "8D-raportti"]);
    expect(summary.process?.id).toBe("Process_p_reklamaatio");
  });

  it("has what is written in the file, and says nothing of a file without a process", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:luotsi="https://luotsi.fi/schema/bpmn/1" id="D" targetNamespace="x">
  <process id="P"><extensionElements><luotsi:summary><luotsi:customers>All who buy</luotsi:customers></luotsi:summary></extensionElements>
    <task id="t"><extensionElements><luotsi:link object="d1"/><luotsi:link object="r1"/></extensionElements></task>
    <task id="u"><extensionElements><luotsi:link object="d1"/></extensionElements></task></process></definitions>`;
    const summary = summaryOf(await readBpmn(xml));
    expect(summary.notes).toEqual({ customers: "All who buy", inputs: "", outputs: "" });
    expect(summary.linked).toEqual(["d1", "r1"]);
    const empty = xml.replace(/<process[\s\S]*<\/process>/, "");
    expect(summaryOf(await readBpmn(empty))).toMatchObject({ process: null, outside: [], inputs: [], outputs: [] });
  });
});
