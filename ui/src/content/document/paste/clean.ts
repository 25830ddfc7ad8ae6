// What other programs put on the clipboard, made into the plain HTML of what a document can hold: neither their styles
// nor anything that would be loaded from elsewhere comes along.

import { isAllowedAddress } from "../schema/marks";
import { wordFootnotes, wordLists } from "./word";

export interface Cleaned {
  html: string;
  /** Pictures whose bytes are not on the clipboard. */
  lostPictures: number;
}

/** Attributes that mean something; all others are the other program's own. */
const KEPT: Record<string, readonly string[]> = {
  a: ["href", "title", "data-object"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  ol: ["start"],
  ul: ["data-type"],
  li: ["data-type", "data-checked", "data-footnote", "data-id"],
  img: ["data-body", "alt", "title", "width"],
  sup: ["data-refers"],
  section: ["data-footnotes"],
  aside: ["data-tone"],
};

const DROPPED =
  "script, style, meta, link, title, head, template, object, embed, iframe, svg, colgroup, col, button, select";
const UNWRAPPED = "span, font, center, big, small, ins, tbody.unwrapped";

/** Whether the editor itself has put it on the clipboard. */
export function isOwn(html: string): boolean {
  return html.includes("data-pm-slice");
}

export function cleanHtml(html: string): Cleaned {
  const page = new DOMParser().parseFromString(html, "text/html");
  const { body } = page;
  const isOffice = /urn:schemas-microsoft-com:office|class="?(Mso|xl\d)/i.test(html);
  const classStyles = stylesOfClasses(page);
  removeComments(page);
  if (isOffice) wordFootnotes(body);
  if (isOffice) wordLists(body);
  for (const element of body.querySelectorAll<HTMLElement>("*")) {
    const style = `${[...element.classList].map((name) => classStyles.get(name) ?? "").join(";")};${element.getAttribute("style") ?? ""}`;
    if (/mso-hide:\s*all|display:\s*none/i.test(style)) element.remove();
    else asElements(element, style);
  }
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of body.querySelectorAll("*")) if (element.tagName.includes(":")) unwrap(element);
  for (const element of body.querySelectorAll(UNWRAPPED)) unwrap(element);
  for (const title of body.querySelectorAll("p.MsoTitle")) rename(title, "h1");
  for (const quote of body.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    const block = page.createElement("blockquote");
    quote.replaceWith(block);
    block.append(quote);
  }
  taskLists(body);
  cleanLinks(body);
  const lostPictures = dropForeignPictures(body);
  if (isOffice) dropEmptyParagraphs(body);
  for (const element of body.querySelectorAll("*")) keepAttributes(element);
  return { html: body.innerHTML, lostPictures };
}

/** Spreadsheets say in a sheet of styles what is bold. */
function stylesOfClasses(page: Document): Map<string, string> {
  const styles = new Map<string, string>();
  for (const sheet of page.querySelectorAll("style")) {
    for (const [, name, style] of (sheet.textContent ?? "").matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (name && /^xl\d+$/.test(name)) styles.set(name, style ?? "");
    }
  }
  return styles;
}

function removeComments(page: Document): void {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Which elements say what a style says. */
const SAID_BY: readonly [RegExp, string][] = [
  [/font-weight:\s*(bold|bolder|[6-9]00)/i, "strong"],
  [/font-style:\s*(italic|oblique)/i, "em"],
  [/text-decoration[\w-]*:[^;]*underline/i, "u"],
  [/text-decoration[\w-]*:[^;]*line-through/i, "s"],
  [/vertical-align:\s*sub/i, "sub"],
  [/vertical-align:\s*super/i, "sup"],
  [/mso-highlight:/i, "mark"],
];

/** Says by elements what is said by style, and takes away elements whose style says the opposite. */
function asElements(element: HTMLElement, style: string): void {
  const { tagName } = element;
  if (/^(B|STRONG)$/.test(tagName) && /font-weight:\s*(normal|[1-5]00)/i.test(style)) {
    unwrap(element);
    return;
  }
  // A heading is bold by being one; the link of a document looks like a link anyway.
  if (!/^(SPAN|FONT|TD|TH|P|LI|A|B|I|EM|STRONG|U)$/.test(tagName)) return;
  for (const [says, tag] of SAID_BY) {
    if (!says.test(style)) continue;
    if (tag === "u" && (tagName === "A" || element.closest("a"))) continue;
    if (tag === "strong" && element.closest("h1,h2,h3,h4,h5,h6,th")) continue;
    if (/^(sub|sup)$/.test(tag) && !/^(SPAN|FONT)$/.test(tagName)) continue;
    const inner = element.ownerDocument.createElement(tag);
    if (element.querySelector("p, ul, ol, table, div")) continue;
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export function rename(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Items that begin with a box to tick are tasks. */
function taskLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll("ul, ol")) {
    const items = [...list.children].filter(({ tagName }) => tagName === "LI");
    const boxes = items.map((item) =>
      item.querySelector<HTMLInputElement>(
        ":scope > input[type=checkbox], :scope > p:first-child > input[type=checkbox], :scope > label > input[type=checkbox]",
      ),
    );
    if (items.length === 0 || boxes.some((box) => !box)) continue;
    for (const [at, item] of items.entries()) {
      item.setAttribute("data-type", "taskItem");
      item.setAttribute("data-checked", String(boxes[at]?.hasAttribute("checked") ?? false));
      boxes[at]?.remove();
      const label = item.querySelector(":scope > label");
      if (label) unwrap(label);
    }
    const tasks = list.tagName === "UL" ? list : rename(list, "ul");
    tasks.setAttribute("data-type", "taskList");
  }
  for (const box of body.querySelectorAll("input, textarea")) box.remove();
}

function cleanLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    if (link.hasAttribute("data-object")) continue;
    const href = link.getAttribute("href") ?? "";
    // Places within the other document are not to be found here.
    if (href.startsWith("#") || /^file:/i.test(href) || !isAllowedAddress(href)) unwrap(link);
  }
}

function dropForeignPictures(body: HTMLElement): number {
  let lost = 0;
  for (const picture of body.querySelectorAll("img")) {
    if (picture.hasAttribute("data-body")) continue;
    // What is a point large only counts who reads.
    if (picture.width !== 1 || picture.height !== 1) lost += 1;
    picture.remove();
  }
  return lost;
}

/** Word writes a paragraph for the space below another, too. */
function dropEmptyParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) {
    const isEmpty = (paragraph.textContent ?? "").replace(/[\s\u00a0]/g, "") === "";
    if (isEmpty && !paragraph.querySelector("img, sup[data-refers]") && !paragraph.closest("td, th"))
      paragraph.remove();
  }
}

function keepAttributes(element: Element): void {
  const kept = KEPT[element.tagName.toLowerCase()] ?? [];
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
}
