// Where two changes of a document collide, told by what stands there: files speak of ids and paths.

import type { JSONContent } from "@tiptap/core";
import type { Collision } from "../../api/bindings";

/** What of a block collides. */
export type Aspect = "text" | "whole" | "place" | "other";

export interface ToldBlock {
  /** The last heading above the block; null where there is none. */
  heading: string | null;
  /** What the block begins with; null where nobody knows it any more. */
  begins: string | null;
  aspect: Aspect;
  /** What each side says; of a place, what it stands behind. */
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

/** The most letters that a block is known by. */
const LONGEST = 60;

interface Known {
  heading: string | null;
  words: string;
}

/** Tells collisions by what either side says; the first side that has a block speaks for it. */
export function toldWith(sides: readonly string[]): (collision: Collision) => ToldBlock {
  const blocks = new Map<string, Known>();
  for (const side of sides) {
    const document = read(side);
    if (document) gather(document, blocks);
  }
  const named = (value: string | null) =>
    value === null
      ? null
      : value
          .split(" / ")
          .map((part) => begin(blocks.get(part)?.words ?? "") ?? part)
          .at(-1);
  return ({ id, path, base, mine, theirs }) => {
    const known = blocks.get(id);
    const aspect = aspectOf(path, [base, mine, theirs], blocks);
    const said = aspect === "place" ? named : (value: string | null) => value;
    return {
      heading: known?.heading ?? null,
      begins: begin(known?.words ?? "") ?? begin((aspect === "text" && (base || mine || theirs)) || ""),
      aspect,
      base: said(base) ?? null,
      mine: said(mine) ?? null,
      theirs: said(theirs) ?? null,
    };
  };
}

function aspectOf(path: string, values: (string | null)[], blocks: Map<string, Known>): Aspect {
  if (path === "content") return "text";
  if (path !== "") return "other";
  // What stands elsewhere is told by the ids of what it stands in and behind.
  const isPlace = values.some((value) => value?.split(" / ").some((part) => blocks.has(part)));
  return isPlace ? "place" : "whole";
}

function begin(words: string): string | null {
  const plain = words.trim();
  if (plain === "") return null;
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).trimEnd()}…`;
}

function read(side: string): JSONContent | null {
  try {
    return JSON.parse(side) as JSONContent;
  } catch {
    return null;
  }
}

function gather(document: JSONContent, blocks: Map<string, Known>): void {
  let heading: string | null = null;
  const visit = (node: JSONContent) => {
    const id: unknown = node.attrs?.id;
    const words = wordsOf(node);
    if (typeof id === "string" && !blocks.has(id)) blocks.set(id, { heading, words });
    if (node.type === "heading" && words.trim() !== "") heading = words.trim();
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
}

function wordsOf(node: JSONContent): string {
  if (typeof node.text === "string") return node.text;
  const label: unknown = node.attrs?.label;
  if (node.type === "objectLink" && typeof label === "string") return label;
  const parts = (node.content ?? []).map(wordsOf);
  return parts.join(node.content?.some(({ type }) => type === "text") ? "" : " ");
}
