import { type RefObject, useEffect, useRef, useState } from "react";
import type { Object as Thing, Which } from "../../api/bindings";
import { useRead } from "../../api/client";
import { EmptyState } from "../../components/EmptyState";
import { Scrollable } from "../../components/Scrollable";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import { drawPage, type PDFDocumentProxy, type PDFPageProxy, readPdf } from "./pdf";
import styles from "./pdf.module.css";

/** How far outside of what is in view pages are drawn already. */
const AHEAD = "600px";

/** A PDF file, page below page. Pages are drawn when one comes near them. */
export default function PdfView({ thing, which, name }: { thing: Thing; which: Which; name: string }) {
  const text = useText();
  const { data, error } = useRead("file_bytes", { object: thing.id, which });
  const [pages, setPages] = useState<PDFPageProxy[] | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!data) return;
    let gone = false;
    const reading = readPdf(data);
    setPages(null);
    setBroken(false);
    reading.promise.then(allPages).then(
      (read) => !gone && setPages(read),
      () => !gone && setBroken(true),
    );
    return () => {
      gone = true;
      void reading.destroy();
    };
  }, [data]);
  if (error || broken) return <EmptyState title={text("file-no-preview")}>{text("file-no-preview-hint")}</EmptyState>;
  if (!pages) return <Waiting />;
  return (
    <Scrollable label={text("file-pages", { name })} className={styles.scroller}>
      {pages.map((page) => (
        <Page key={page.pageNumber} page={page} count={pages.length} />
      ))}
    </Scrollable>
  );
}

async function allPages(file: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
}

function Page({ page, count }: { page: PDFPageProxy; count: number }) {
  const text = useText();
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const { near, width } = useNear(place);
  useEffect(() => {
    const [drawn, said] = [canvas.current, words.current];
    if (!near || width === 0 || !drawn || !said) return;
    const drawing = drawPage(page, drawn, said, width);
    // A page that can not be drawn, or is not wanted any more, stays empty.
    drawing.done.catch(() => undefined);
    return drawing.cancel;
  }, [page, near, width]);
  const { width: across, height: down } = page.getViewport({ scale: 1 });
  return (
    <section
      ref={place}
      className={styles.page}
      style={{ aspectRatio: `${across} / ${down}`, maxWidth: `${(across * 4) / 3}px` }}
      aria-label={text("file-page", { number: page.pageNumber, count })}
    >
      <canvas ref={canvas} />
      <div ref={words} className={`${styles.words} selectable`} />
    </section>
  );
}

/** Whether something is in view or near it, and how wide it is. */
function useNear(element: RefObject<HTMLElement | null>): { near: boolean; width: number } {
  const [near, setNear] = useState(false);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const root = watched.parentElement;
    const seen = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: AHEAD,
    });
    const sized = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    seen.observe(watched);
    sized.observe(watched);
    return () => {
      seen.disconnect();
      sized.disconnect();
    };
  }, [element]);
  return { near, width };
}
