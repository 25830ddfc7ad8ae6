// Writing a diagram as a file again and again while somebody draws. Writing all of a large one takes longer than a frame of
// the screen many times over, and little of it changes between two times: what did not is put in as it was written before.
// The bytes are those that bpmn-moddle would write of the whole.

import { type BpmnElement, listOf } from "./bpmn";

/** What makes elements and writes them: bpmn-moddle. */
export interface Moddle {
  create: (type: string, attributes: Record<string, unknown>) => BpmnElement;
  toXML: (element: BpmnElement, options: { format: boolean }) => Promise<{ xml: string }>;
}

/** Where the many elements of a file stand: what holds them, in which property, and what could stand there, too. */
interface Place {
  holder: Record<string, BpmnElement[]>;
  property: string;
  mark: string;
}

interface Written {
  /** All that it says, to see whether it is still that. */
  says: unknown[];
  xml: string;
}

/** Stands before, between and behind what is to be written anew, so that it is found again. */
const MARK = "luotsi-mark-";
const MARKS = /^[ \t]*<[^<>]*"luotsi-mark-\d+"[^<>]*\/>\n/m;
/** The first tag of a file, behind what is said of the file. */
const FIRST_TAG = /<[^?!][^>]*>/;
const NAMESPACE = /\sxmlns(?::[^\s=]+)?="[^"]*"/g;

/** Writes one file over and over. */
export class FileWriter {
  readonly #moddle: Moddle;
  #written = new WeakMap<BpmnElement, Written>();
  /** The declarations of namespaces that something written before may need. */
  #declared = new Set<string>();

  constructor(moddle: Moddle) {
    this.#moddle = moddle;
  }

  /** The file, as it is now. */
  async write(file: BpmnElement): Promise<string> {
    const xml = await this.#writeChanged(file);
    if (xml !== null) return xml;
    // What was written before meant something else by a prefix.
    this.#written = new WeakMap();
    this.#declared = new Set();
    return (await this.#writeChanged(file)) ?? (await this.#moddle.toXML(file, { format: true })).xml;
  }

  /** The file with what changed written anew; null where the rest can not stand beside it. */
  async #writeChanged(file: BpmnElement): Promise<string | null> {
    const places = placesOf(file);
    const all = places.map(({ holder, property }) => holder[property] ?? []);
    const changed = all.map((elements) => elements.filter((element) => this.#isChanged(element)));
    let marks = 0;
    let writing: Promise<{ xml: string }>;
    try {
      for (const [at, { holder, property, mark }] of places.entries()) {
        const next = () => this.#moddle.create(mark, { id: `${MARK}${marks++}` });
        holder[property] = [next(), ...(changed[at] ?? []).flatMap((element) => [element, next()])];
      }
      // It is written before this gives anything back.
      writing = this.#moddle.toXML(file, { format: true });
    } finally {
      for (const [at, { holder, property }] of places.entries()) holder[property] = all[at] ?? [];
    }
    const pieces = (await writing).xml.split(MARKS);
    if (pieces.length !== marks + 1) return null;
    const whole: string[] = [pieces[0] ?? ""];
    let piece = 1;
    for (const [at, elements] of all.entries()) {
      for (const element of changed[at] ?? []) this.#keep(element, pieces[piece++] ?? "");
      for (const element of elements) whole.push(this.#written.get(element)?.xml ?? "");
      whole.push(pieces[piece++] ?? "");
    }
    return this.#declaring(whole.join(""));
  }

  #isChanged(element: BpmnElement): boolean {
    const says = saidBy(element);
    const written = this.#written.get(element);
    if (written && isSame(written.says, says)) return false;
    this.#written.set(element, { says, xml: "" });
    return true;
  }

  #keep(element: BpmnElement, xml: string): void {
    const written = this.#written.get(element);
    if (written) written.xml = xml;
  }

  /** The file with the namespaces that were declared before, too; null where one of them is called otherwise now. */
  #declaring(xml: string): string | null {
    const tag = FIRST_TAG.exec(xml);
    if (!tag) return null;
    const here = new Set(tag[0].match(NAMESPACE));
    const missing = [...this.#declared].filter((declaration) => !here.has(declaration));
    const names = [...here, ...missing].map((declaration) => declaration.split("=")[0]);
    if (new Set(names).size < names.length) return null;
    for (const declaration of here) this.#declared.add(declaration);
    if (missing.length === 0) return xml;
    const end = tag.index + tag[0].length - 1;
    return xml.slice(0, end) + missing.join("") + xml.slice(end);
  }
}

function placesOf(file: BpmnElement): Place[] {
  const place = (holder: unknown, property: string, mark: string): Place => ({
    holder: holder as Place["holder"],
    property,
    mark,
  });
  const processes = listOf(file, "rootElements").map((root) => place(root, "flowElements", "bpmn:Task"));
  const planes = listOf(file, "diagrams").map((diagram) =>
    place(diagram.get("plane"), "planeElement", "bpmndi:BPMNShape"),
  );
  return [...processes, ...planes].filter(
    ({ holder, property }) => Object.hasOwn(holder ?? {}, property) && (holder[property] ?? []).length > 0,
  );
}

/** What the library keeps of an element for itself. */
const OWN = new Set(["$descriptor", "$parent", "$instanceOf", "get", "set"]);

/** All that an element says and what stands in it, and what it refers to. */
function saidBy(element: BpmnElement, said: unknown[] = []): unknown[] {
  for (const name of Object.getOwnPropertyNames(element)) {
    if (OWN.has(name)) continue;
    const value = (element as unknown as Record<string, unknown>)[name];
    said.push(name);
    if (name === "$attrs") said.push(...Object.entries(value as object).flat());
    // What it only refers to is not counted among what it has.
    else if (Object.prototype.propertyIsEnumerable.call(element, name)) say(value, said);
    else refer(value, said);
  }
  return said;
}

function say(value: unknown, said: unknown[]): void {
  if (Array.isArray(value)) {
    said.push(value.length);
    for (const one of value) say(one, said);
  } else if (typeof value === "object" && value !== null) {
    saidBy(value as BpmnElement, said);
  } else {
    said.push(value);
  }
}

function refer(value: unknown, said: unknown[]): void {
  if (Array.isArray(value)) {
    said.push(value.length);
    for (const one of value) refer(one, said);
  } else {
    said.push(value, (value as BpmnElement | null | undefined)?.id);
  }
}

function isSame(before: unknown[], now: unknown[]): boolean {
  return before.length === now.length && before.every((one, at) => one === now[at]);
}
