// What the program asks of bpmn-js, in types: the library itself is written without them where services are concerned.

import type BaseViewer from "bpmn-js/lib/BaseViewer";
import { type BpmnElement, FILE_EXTENSIONS } from "./bpmn";
import { inTheLight } from "./colours";
import { layOut, NOTHING_DRAWN } from "./layout";
import { RENDERING } from "./renderer";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  zoom: (level?: number, centre?: "auto") => number;
  /** Without an argument, the bounds of the drawing (`inner`), and the size of the window on it (`outer`). */
  viewbox: (box?: Box) => Box & { inner: Box; outer: { width: number; height: number } };
  scroll: (delta: { dx: number; dy: number }) => void;
  resized: () => void;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  scrollToElement: (element: unknown) => void;
}

/** A corner of an element. */
type Corner = { top: number } & ({ left: number } | { right: number });

interface Overlays {
  add: (element: string, overlay: { position: Corner; html: HTMLElement }) => string;
  remove: (overlay: string) => void;
}

export interface DiagramInfo {
  id: string;
  name: string;
}

/** What a file turned out to hold. */
export interface Shown {
  diagrams: DiagramInfo[];
  /** Whether the file has no drawing and was laid out here. */
  laidOut: boolean;
}

const SMALLEST = 0.1;
const LARGEST = 4;
/** Below this scale, labels can not be read. */
const READABLE = 0.8;
/** From about so many shapes on, a drawing does not fit at a scale that can be read. */
const MANY = 150;
const MARGIN = 24;
const BEFORE_OTHERS = 2000;
/** The class of the element that the keyboard stands on. */
const POINTED = "luotsi-pointed";

const FONT = { fontFamily: '"Source Sans 3", Arial, sans-serif', fontSize: 13 };
/** What the editor's tools are drawn with. */
const SIGNS = "bpmn";

/** How every drawing of the program is made. */
export const APPEARANCE = {
  textRenderer: { defaultStyle: FONT },
  moddleExtensions: FILE_EXTENSIONS,
  ...RENDERING,
};

/** A diagram on the screen, to be looked at or changed. */
export class Drawing<Instance extends BaseViewer = BaseViewer> {
  protected readonly instance: Instance;

  constructor(instance: Instance) {
    this.instance = instance;
  }

  get #canvas(): Canvas {
    return this.instance.get<Canvas>("canvas");
  }

  /** Reads the XML and shows its first diagram; one without a drawing is laid out. With `keepView`, the window on the
   *  drawing stays where it is. */
  async show(xml: string, { keepView = false } = {}): Promise<Shown> {
    const view = keepView ? this.#canvas.viewbox() : null;
    let laidOut = false;
    await fontsFor(xml);
    if (this.#gone) return { diagrams: [], laidOut };
    // Another scale lays out every label anew, for seconds where there are thousands.
    if (!view && shapesOf(xml) > MANY) this.#canvas.zoom(READABLE);
    try {
      await this.instance.importXML(xml);
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.message !== NOTHING_DRAWN) throw thrown;
      await this.instance.importXML(await layOut(xml));
      laidOut = true;
    }
    if (view) this.#canvas.viewbox(view);
    else this.#look(READABLE);
    return { diagrams: this.diagrams(), laidOut };
  }

  diagrams(): DiagramInfo[] {
    const diagrams = (this.definitions()?.get("diagrams") ?? []) as BpmnElement[];
    return diagrams.map((diagram) => ({
      id: diagram.id,
      name: (diagram.get("name") as string | undefined) || diagram.id,
    }));
  }

  /** The file as it is in memory; null before the first was read. */
  definitions(): BpmnElement | null {
    return (this.instance.getDefinitions() as unknown as BpmnElement | undefined) ?? null;
  }

  async open(diagram: string): Promise<void> {
    await this.instance.open(diagram);
    this.#look(READABLE);
  }

  /** Fits the whole drawing in, but never blows a small one up. */
  fit(): void {
    this.#look(0);
  }

  /** How much of the canvas's beginning something else covers, in points of the screen. */
  protected coveredAtStart(): number {
    return 0;
  }

  /** How much of its top something else covers. */
  protected coveredAtTop(): number {
    return 0;
  }

  /** As large as it is still readable: a wide drawing begins at its start, and the rest is panned to. */
  #look(least: number): void {
    const { inner, outer } = this.#canvas.viewbox();
    const free = outer.width - this.coveredAtStart();
    const high = outer.height - this.coveredAtTop();
    if (inner.width === 0 || inner.height === 0 || free <= 2 * MARGIN || high <= 2 * MARGIN) return;
    const fitting = Math.min((free - 2 * MARGIN) / inner.width, (high - 2 * MARGIN) / inner.height, 1);
    const scale = Math.max(fitting, least);
    const seen = { width: outer.width / scale, height: outer.height / scale };
    const begin = (start: number, size: number, window: number) =>
      size + (2 * MARGIN) / scale > window ? start - MARGIN / scale : start - (window - size) / 2;
    const x = begin(inner.x, inner.width, free / scale) - (outer.width - free) / scale;
    const y = begin(inner.y, inner.height, high / scale) - (outer.height - high) / scale;
    this.#canvas.viewbox({ x, y, ...seen });
  }

  /** Whether an element is drawn in the diagram that is shown. */
  has(id: string): boolean {
    return this.#registry.get(id) !== undefined;
  }

  /** Brings an element into view and marks it; the one before is marked no more. */
  point(id: string): void {
    const element = this.#registry.get(id);
    if (!element) return;
    if (this.#pointed && this.has(this.#pointed)) this.#canvas.removeMarker(this.#pointed, POINTED);
    this.#pointed = id;
    this.#canvas.addMarker(id, POINTED);
    this.#canvas.scrollToElement(element);
  }

  /** Puts something on the corner of an element. Returns how to take it away. */
  badge(id: string, html: HTMLElement, position: Corner = { top: -10, right: 12 }): () => void {
    const overlays = this.instance.get<Overlays>("overlays");
    const overlay = overlays.add(id, { position, html });
    return () => {
      if (!this.#gone) overlays.remove(overlay);
    };
  }

  /** Hears of double clicks on elements; where the listener takes one, the drawing does not. Returns how to stop. */
  onDoubleClick(listener: (id: string) => boolean): () => void {
    const hear = (event: { element: { id: string } }) => (listener(event.element.id) ? false : undefined);
    this.instance.on("element.dblclick", BEFORE_OTHERS, hear);
    return () => {
      if (!this.#gone) this.instance.off("element.dblclick", hear);
    };
  }

  #gone = false;

  /** Whether it was taken away. */
  protected get isGone(): boolean {
    return this.#gone;
  }

  get #registry(): { get: (id: string) => unknown } {
    return this.instance.get("elementRegistry");
  }

  #pointed: string | null = null;

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
    this.instance.on("canvas.viewbox.changed", (event: { viewbox: { scale: number } }) =>
      listener(event.viewbox.scale),
    );
  }

  /** The whole drawing as a picture of lines, on white as in the light. */
  async svg(): Promise<string> {
    return inTheLight((await this.instance.saveSVG()).svg);
  }

  destroy(): void {
    this.#gone = true;
    this.instance.destroy();
  }
}

/** A font that comes when all is drawn makes the webview lay out every label once more. */
async function fontsFor(xml: string): Promise<void> {
  // Which files of a font are needed depends on the letters.
  const letters = [...new Set(xml)].join("");
  const wanted = [`${FONT.fontSize}px ${FONT.fontFamily}`, `${FONT.fontSize}px ${SIGNS}`];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, letters)));
}

/** About how many shapes a file draws. */
function shapesOf(xml: string): number {
  return xml.split("bpmnElement=").length - 1;
}
