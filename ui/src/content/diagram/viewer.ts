import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { APPEARANCE, Drawing } from "./drawing";

/** What the tools take that lie over a diagram that is looked at. */
const TOOLS = 32;

class Viewer extends Drawing<NavigatedViewer> {
  protected override coveredAtTop(): number {
    return TOOLS;
  }
}

/** A diagram to look at. */
export function createViewer(container: HTMLElement): Drawing {
  return new Viewer(new NavigatedViewer({ container, ...APPEARANCE }));
}
