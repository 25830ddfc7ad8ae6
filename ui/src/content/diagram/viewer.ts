// What the program asks of bpmn-js, in types: the library itself is written without them where services are concerned.

import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  zoom: (level?: number, centre?: "auto") => number;
  /** Without an argument, the bounds of the drawing (`inner`), and the size of the window on it (`outer`). */
  viewbox: (box?: Box) => { inner: Box; outer: { width: number; height: number } };
  scroll: (delta: { dx: number; dy: number }) => void;
  resized: () => void;
}

interface Shape {
  type: string;
  businessObject: { name?: string; $type: string };
  labelTarget?: unknown;
}

export interface DiagramInfo {
  id: string;
  name: string;
}

export interface Step {
  type: string;
  name: string;
}

const SMALLEST = 0.1;
const LARGEST = 4;
/** Below this scale, labels can not be read. */
const READABLE = 0.65;
const MARGIN = 24;

/** A diagram on the screen. */
export class Viewer {
  readonly #viewer: NavigatedViewer;

  constructor(container: HTMLElement) {
    this.#viewer = new NavigatedViewer({
      container,
      textRenderer: { defaultStyle: { fontFamily: '"Source Sans 3", Arial, sans-serif', fontSize: 13 } },
    });
  }

  get #canvas(): Canvas {
    return this.#viewer.get<Canvas>("canvas");
  }

  /** Reads the XML and shows its first diagram. Resolves to all of them. */
  async show(xml: string): Promise<DiagramInfo[]> {
    await this.#viewer.importXML(xml);
    const { diagrams = [] } = this.#viewer.getDefinitions() as unknown as {
      diagrams?: { id: string; name?: string }[];
    };
    this.#look(READABLE);
    return diagrams.map(({ id, name }) => ({ id, name: name ?? id }));
  }

  async open(diagram: string): Promise<void> {
    await this.#viewer.open(diagram);
    this.#look(READABLE);
  }

  /** Fits the whole drawing in, but never blows a small one up. */
  fit(): void {
    this.#look(0);
  }

  /** As large as it is still readable: a wide drawing begins at its start, and the rest is panned to. */
  #look(least: number): void {
    const { inner, outer } = this.#canvas.viewbox();
    if (inner.width === 0 || inner.height === 0 || outer.width === 0) return;
    const fitting = Math.min((outer.width - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
    const scale = Math.max(fitting, least);
    const seen = { width: outer.width / scale, height: outer.height / scale };
    const begin = (start: number, size: number, window: number) =>
      size + (2 * MARGIN) / scale > window ? start - MARGIN / scale : start - (window - size) / 2;
    const x = begin(inner.x, inner.width, seen.width);
    const y = begin(inner.y, inner.height, seen.height);
    this.#canvas.viewbox({ x, y, ...seen });
  }

  zoomBy(factor: number): void {
    this.#canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, this.#canvas.zoom() * factor)), "auto");
  }

  zoomTo(level: number): void {
    this.#canvas.zoom(level, "auto");
  }

  pan(dx: number, dy: number): void {
    this.#canvas.scroll({ dx, dy });
  }

  resized(): void {
    this.#canvas.resized();
  }

  onZoom(listener: (level: number) => void): void {
    this.#viewer.on("canvas.viewbox.changed", (event: { viewbox: { scale: number } }) => listener(event.viewbox.scale));
  }

  /** The named elements in reading order, for those who do not see the drawing. */
  steps(): Step[] {
    const registry = this.#viewer.get<{ filter: (test: (shape: Shape) => boolean) => Shape[] }>("elementRegistry");
    return registry
      .filter(
        (shape) =>
          Boolean(shape.businessObject?.name) && !shape.labelTarget && !/Flow$|Association$|^label$/.test(shape.type),
      )
      .map((shape) => ({ type: shape.type.replace("bpmn:", ""), name: shape.businessObject.name ?? "" }));
  }

  destroy(): void {
    this.#viewer.destroy();
  }
}
