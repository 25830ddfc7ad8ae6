// PDF files, drawn by pdf.js. Nothing in them runs: neither their scripts nor their forms are read, and nothing is loaded
// from outside.

import {
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  TextLayer,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export type { PDFDocumentProxy, PDFPageProxy };

GlobalWorkerOptions.workerSrc = worker;

/** The most pixels of a page that is drawn: more than a screen has, fewer than a webview refuses. */
const MOST_PIXELS = 16_000_000;

/** Reads a file. It is to be let go of with `destroy` of what this gives. */
export function readPdf(bytes: ArrayBuffer) {
  return getDocument({
    // The reader takes the bytes away from whoever gives them.
    data: bytes.slice(0),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
  });
}

/** Draws a page so wide, with its words above it where they can be selected and read aloud. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, words: HTMLElement, width: number) {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const finest = Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height));
  const density = Math.min(window.devicePixelRatio || 1, finest);
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  words.style.setProperty("--total-scale-factor", String(scale));
  words.replaceChildren();
  const drawing = page.render({
    canvas,
    viewport,
    annotationMode: AnnotationMode.ENABLE,
    transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
  });
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  const done = Promise.all([drawing.promise, layer.render()]);
  return {
    done,
    cancel: () => {
      drawing.cancel();
      layer.cancel();
    },
  };
}
