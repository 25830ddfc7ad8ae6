import type { Node } from "@tiptap/pm/model";
import type { Range } from "./ranges";

export interface Wanted {
  words: string;
  matchCase: boolean;
}

/** Where a text stands in each block, from its beginning. Blocks that have not changed are not searched again. */
class Finder {
  readonly #pattern: RegExp;
  readonly #known = new WeakMap<Node, Range[]>();

  constructor({ words, matchCase }: Wanted) {
    const plain = words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    // A space is found as any space: what was pasted has some that only look alike.
    this.#pattern = new RegExp(plain.replace(/ /g, "[ \\u00a0\\u202f]"), matchCase ? "gu" : "giu");
  }

  inBlock(block: Node): Range[] {
    const known = this.#known.get(block);
    if (known) return known;
    // What is no text is one sign, as it is one place in the document.
    const text = block.textBetween(0, block.content.size, undefined, () => "\ufffc");
    const found = Array.from(text.matchAll(this.#pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    this.#known.set(block, found);
    return found;
  }
}

let latest: { wanted: Wanted; finder: Finder } | null = null;

function finderOf(wanted: Wanted): Finder {
  if (latest?.wanted.words !== wanted.words || latest.wanted.matchCase !== wanted.matchCase) {
    latest = { wanted, finder: new Finder(wanted) };
  }
  return latest.finder;
}

/** Every place where the words stand, over the borders of marks, in order. */
export function findAll(doc: Node, wanted: Wanted): Range[] {
  if (wanted.words === "") return [];
  const finder = finderOf(wanted);
  const found: Range[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of finder.inBlock(node)) found.push({ from: at + 1 + from, to: at + 1 + to });
    return false;
  });
  return found;
}

/** The first match at or behind a place; from the beginning, where there is none. -1: nothing was found. */
export function matchFrom(found: readonly Range[], place: number): number {
  if (found.length === 0) return -1;
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low === found.length ? 0 : low;
}
