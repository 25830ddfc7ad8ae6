import type { Node } from "@tiptap/pm/model";

export interface Count {
  words: number;
  /** Letters, figures and signs; spaces too. */
  characters: number;
}

const counted = new WeakMap<Node, Count>();
const words = new Intl.Segmenter(undefined, { granularity: "word" });
/** Where words are parted by spaces, as in most languages, they need not be looked for one by one. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S}\p{Z}\p{M}\s\uFFFC]*$/u;
const WORD = /[\p{L}\p{N}]+(?:['’\-–:.,/@_]?[\p{L}\p{N}]+)*/gu;

/** How many words a text has: an address, a number and a compound with a hyphen are one. */
export function countWords(text: string): number {
  if (SPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

function countText(node: Node): Count {
  const text = node.textBetween(0, node.content.size, "\n", (leaf) => leaf.attrs.label ?? " ");
  return { words: countWords(text), characters: [...text.replaceAll("\n", "")].length };
}

/** Counts a node's text. What has not changed since it was counted the last time costs nothing. */
export function count(node: Node): Count {
  const known = counted.get(node);
  if (known) return known;
  let sum: Count = { words: 0, characters: 0 };
  if (node.isTextblock) sum = countText(node);
  else {
    node.forEach((child) => {
      const { words, characters } = count(child);
      sum = { words: sum.words + words, characters: sum.characters + characters };
    });
  }
  counted.set(node, sum);
  return sum;
}
