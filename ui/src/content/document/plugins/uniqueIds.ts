import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { isId, newId } from "../ids";
import { changedRanges } from "../ranges";
import { WITH_ID } from "../schema/extensions";

const named = new Set(WITH_ID);

interface Place {
  node: Node;
  at: number;
}

/** What begins within the ranges that were changed: it may be new, or a copy. */
function begunIn(doc: Node, transactions: readonly Transaction[]): Place[] {
  const begun = new Map<number, Node>();
  for (const { from, to } of changedRanges(transactions)) {
    doc.nodesBetween(from, to, (node, at) => {
      if (at >= from && at < to && named.has(node.type.name)) begun.set(at, node);
      return !node.isTextblock;
    });
  }
  return [...begun].map(([at, node]) => ({ at, node })).sort((one, other) => one.at - other.at);
}

/** Gives an id to what has none, and another one to copies. Typing costs it nothing: no block begins there. */
export function withUniqueIds(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  const begun = begunIn(state.doc, transactions);
  if (begun.length === 0) return null;
  const places = new Set(begun.map(({ at }) => at));
  const wanted = new Set(begun.map(({ node }) => node.attrs.id));
  const taken = new Set<string>();
  state.doc.descendants((node, at) => {
    if (named.has(node.type.name) && wanted.has(node.attrs.id) && !places.has(at)) taken.add(node.attrs.id);
    return !node.isTextblock;
  });
  const tr = state.tr;
  for (const { node, at } of begun) {
    const { id } = node.attrs;
    if (isId(id) && !taken.has(id)) taken.add(id);
    else {
      const fresh = newId();
      taken.add(fresh);
      tr.setNodeAttribute(at, "id", fresh);
    }
  }
  return tr.steps.length > 0 ? tr.setStoredMarks(state.storedMarks) : null;
}

/** Every block, item, row and cell has an id that nothing else in the document has. */
export const UniqueIds = Extension.create({
  name: "uniqueIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? withUniqueIds(transactions, state) : null,
    }),
  ],
});
