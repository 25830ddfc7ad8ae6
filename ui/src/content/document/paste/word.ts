// Word writes lists as paragraphs that only look like items, and footnotes as links to paragraphs at the end.

import { newId } from "../ids";

const LIST = /mso-list:\s*l(\d+)\s+level(\d+)/i;

interface ListParagraph {
  element: HTMLElement;
  level: number;
  ordered: boolean;
  start: number;
}

/** What a paragraph says of the list that it is in; null where it is in none. */
function listParagraph(element: Element | null): ListParagraph | null {
  if (!(element instanceof HTMLElement) && element?.nodeType !== 1) return null;
  const style = element?.getAttribute("style") ?? "";
  const match = LIST.exec(style);
  if (!element || !match || !/^(P|H[1-6])$/.test(element.tagName)) return null;
  const marker = markerOf(element)?.textContent?.replace(/[\s\u00a0]/g, "") ?? "";
  const number = /^\(?(\d+)[.)]/.exec(marker)?.[1];
  return {
    element: element as HTMLElement,
    level: Number(match[2]),
    ordered: number !== undefined || /^\(?([a-zåäö]{1,2}|[ivxlcdm]+)[.)]$/i.test(marker),
    start: number === undefined ? 1 : Number(number),
  };
}

/** The sign or number that Word has put before the words. */
function markerOf(element: Element): Element | null {
  return element.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
}

/** Makes lists of paragraphs that are items by their style alone. */
export function wordLists(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    // Taken with those before it.
    if (!paragraph.isConnected || paragraph.closest("li")) continue;
    const run: ListParagraph[] = [];
    let next: Element | null = paragraph;
    for (let item = listParagraph(next); item; item = listParagraph(next)) {
      run.push(item);
      next = next?.nextElementSibling ?? null;
    }
    // A numbered heading is a heading.
    if (run.length > 0 && !/^H/.test(paragraph.tagName)) makeLists(run);
    else if (run.length > 0) markerOf(paragraph)?.remove();
  }
}

function makeLists(run: ListParagraph[]): void {
  const [first] = run;
  if (!first) return;
  const page = first.element.ownerDocument;
  const anchor = page.createElement("div");
  first.element.before(anchor);
  /** The lists that are open, the innermost last. */
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const { element, level, ordered, start } of run) {
    if (/^H/.test(element.tagName)) continue;
    while (open.length > 0) {
      const top = open.at(-1);
      if (!top || top.level < level || (top.level === level && top.ordered === ordered)) break;
      open.pop();
    }
    let top = open.at(-1);
    if (!top || top.level < level) {
      const list = page.createElement(ordered ? "ol" : "ul");
      if (ordered && start !== 1) list.setAttribute("start", String(start));
      const item = top?.list.lastElementChild;
      (item ?? anchor).append(list);
      top = { list, level, ordered };
      open.push(top);
    }
    markerOf(element)?.remove();
    const item = page.createElement("li");
    const paragraph = page.createElement("p");
    paragraph.append(...element.childNodes);
    item.append(paragraph);
    top.list.append(item);
    element.remove();
  }
  anchor.replaceWith(...anchor.childNodes);
}

/** Makes footnotes of Word's links to paragraphs at the end, and of those paragraphs. */
export function wordFootnotes(body: HTMLElement): void {
  const page = body.ownerDocument;
  const section = page.createElement("section");
  section.setAttribute("data-footnotes", "");
  const list = page.createElement("ol");
  section.append(list);
  const ids = new Map<string, string>();
  for (const said of body.querySelectorAll<HTMLElement>("[id^='ftn'], [id^='edn']")) {
    if (!/mso-element:\s*(foot|end)note\b(?!-)/i.test(said.getAttribute("style") ?? "")) continue;
    const id = newId();
    ids.set(said.id, id);
    said.querySelector('a[href^="#_ftnref"], a[href^="#_ednref"]')?.remove();
    const item = page.createElement("li");
    item.setAttribute("data-footnote", "");
    item.setAttribute("data-id", id);
    item.append(...said.childNodes);
    trimStart(item);
    list.append(item);
    said.remove();
  }
  for (const link of body.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"]')) {
    const id = ids.get((link.getAttribute("href") ?? "").slice(2));
    if (!id) continue;
    const reference = page.createElement("sup");
    reference.setAttribute("data-refers", id);
    link.replaceWith(reference);
  }
  for (const rest of body.querySelectorAll(
    '[style*="mso-element:footnote-list" i], [style*="mso-element:endnote-list" i]',
  )) {
    rest.remove();
  }
  if (list.childElementCount > 0) body.append(section);
}

/** The space between a footnote's number and its words is the number's. */
function trimStart(element: Element): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const words = (currentNode.nodeValue ?? "").replace(/^[\s\u00a0]+/, "");
    currentNode.nodeValue = words;
    if (words !== "") return;
  }
}
