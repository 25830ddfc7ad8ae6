import { BpmnModdle } from "bpmn-moddle";
import { type BpmnElement, FILE_EXTENSIONS } from "./bpmn";

interface Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: BpmnElement }>;
  toXML: (element: BpmnElement, options: { format: boolean }) => Promise<{ xml: string }>;
}

/** A reader and writer of BPMN files: the one that the editor has, without a drawing. */
function moddle(): Moddle {
  return new BpmnModdle(FILE_EXTENSIONS) as unknown as Moddle;
}

/** A file as elements. */
export async function readBpmn(xml: string): Promise<BpmnElement> {
  return (await moddle().fromXML(xml)).rootElement;
}

/** A file as the editor writes it when nothing was changed: what the editor does not know is not in it any more. */
export async function asWritten(xml: string): Promise<string> {
  const tool = moddle();
  const { rootElement } = await tool.fromXML(xml);
  return (await tool.toXML(rootElement, { format: true })).xml;
}
