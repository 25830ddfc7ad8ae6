import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { APPEARANCE, Drawing } from "./drawing";

/** A diagram to look at. */
export function createViewer(container: HTMLElement): Drawing {
  return new Drawing(new NavigatedViewer({ container, ...APPEARANCE }));
}
