import BpmnRenderer, { type Attrs } from "bpmn-js/lib/draw/BpmnRenderer";
import { getFillColor, getStrokeColor } from "bpmn-js/lib/draw/BpmnRenderUtil";
import { getDi } from "bpmn-js/lib/util/ModelUtil";
import type { BpmnElement } from "./bpmn";
import { fillOf, strokeOf, USUAL } from "./colours";

type Shape = Parameters<BpmnRenderer["drawShape"]>[1];
type Connection = Parameters<BpmnRenderer["drawConnection"]>[1];

const NONE = "none";

/** Draws elements in the colours that their file gives them, in the light and in the dark. */
export class Renderer extends BpmnRenderer {
  override drawShape(parent: SVGElement, shape: Shape, attrs: Attrs = {}): SVGElement {
    const drawn = super.drawShape(parent, shape, coloured(shape, attrs));
    const colour = colourOfLabel(shape);
    const label = colour && parent.querySelector<SVGElement>(".djs-label");
    if (label) label.style.fill = strokeOf(colour);
    return drawn;
  }

  override drawConnection(parent: SVGElement, connection: Connection, attrs: Attrs = {}): SVGElement {
    return super.drawConnection(parent, connection, coloured(connection, attrs));
  }
}

function coloured(element: Shape | Connection, attrs: Attrs): Attrs {
  const fill = getFillColor(element, NONE);
  const stroke = getStrokeColor(element, NONE);
  return {
    ...(fill !== NONE && { fill: fillOf(fill) }),
    ...(stroke !== NONE && { stroke: strokeOf(stroke) }),
    ...attrs,
  };
}

/** A colour that a file gives the words apart from the lines. */
function colourOfLabel(shape: Shape): string | null {
  const label = getDi(shape)?.get("label") as BpmnElement | undefined;
  return (label?.get("color:color") as string | undefined) ?? null;
}

/** The renderer as bpmn-js takes it. */
export const RENDERING = {
  bpmnRenderer: { defaultFillColor: USUAL.fill, defaultStrokeColor: USUAL.stroke },
  additionalModules: [{ bpmnRenderer: ["type", Renderer] }],
};
