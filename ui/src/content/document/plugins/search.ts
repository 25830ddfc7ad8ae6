import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { findAll, matchFrom, type Wanted } from "../find";
import type { Range } from "../ranges";

export interface Searched {
  wanted: Wanted;
  found: Range[];
  /** Which of them is shown; -1: none. */
  current: number;
  marks: DecorationSet;
  /** Whether the text has changed since it was searched. */
  stale: boolean;
}

const NOTHING: Searched = {
  wanted: { words: "", matchCase: false },
  found: [],
  current: -1,
  marks: DecorationSet.empty,
  stale: false,
};

export const searchKey = new PluginKey<Searched>("search");
/** So many matches around the current one are marked: more nobody sees at once. */
const MARKED = 400;
/** After so long without a change what has changed is searched again, in milliseconds. */
const AGAIN = 200;

function marked(doc: Node, found: readonly Range[], current: number): DecorationSet {
  const first = Math.max(0, current - MARKED / 2);
  return DecorationSet.create(
    doc,
    found
      .slice(first, first + MARKED)
      .map(({ from, to }, at) =>
        Decoration.inline(from, to, { class: first + at === current ? "found found-current" : "found" }),
      ),
  );
}

function searched(state: EditorState, wanted: Wanted, from: number): Searched {
  const found = findAll(state.doc, wanted);
  const current = matchFrom(found, from);
  return { wanted, found, current, marks: marked(state.doc, found, current), stale: false };
}

export function searchOf(state: EditorState): Searched {
  return searchKey.getState(state) ?? NOTHING;
}

type Order = { search: Wanted } | { current: number } | { again: true };

function order(view: EditorView, what: Order): void {
  view.dispatch(view.state.tr.setMeta(searchKey, what).setMeta("addToHistory", false));
}

/** Looks for words from where the caret stands; empty words end the search. */
export function search(view: EditorView, wanted: Wanted): void {
  order(view, { search: wanted });
  reveal(view);
}

/** Shows the next match, or the one before. */
export function searchOn(view: EditorView, by: 1 | -1): void {
  const { found, current } = fresh(view);
  if (found.length === 0) return;
  order(view, { current: (current + by + found.length) % found.length });
  reveal(view);
}

function fresh(view: EditorView): Searched {
  if (searchOf(view.state).stale) order(view, { again: true });
  return searchOf(view.state);
}

/** Selects the current match and scrolls to it. */
function reveal(view: EditorView): void {
  const { found, current } = searchOf(view.state);
  const match = found[current];
  if (!match) return;
  const { tr } = view.state;
  view.dispatch(
    tr
      .setSelection(TextSelection.create(tr.doc, match.from, match.to))
      .scrollIntoView()
      .setMeta("addToHistory", false),
  );
}

/** Writes other words in the place of the current match, marked as its beginning, and goes on to the next. */
export function replaceCurrent(view: EditorView, words: string): boolean {
  const { found, current, wanted } = fresh(view);
  const match = found[current];
  if (!match) return false;
  view.dispatch(replaced(view, [match], words));
  order(view, { search: wanted });
  reveal(view);
  return true;
}

/** Replaces every match in one change. Gives how many there were. */
export function replaceAll(view: EditorView, words: string): number {
  const { found, wanted } = fresh(view);
  if (found.length === 0) return 0;
  view.dispatch(replaced(view, found, words));
  order(view, { search: wanted });
  return found.length;
}

function replaced(view: EditorView, matches: readonly Range[], words: string) {
  const { tr, schema } = view.state;
  // From the end, so that the places before stay where they are.
  for (const { from, to } of matches.toReversed()) {
    if (words === "") tr.delete(from, to);
    else {
      const marks = tr.doc.resolve(from + 1).marks();
      tr.replaceWith(from, to, schema.text(words, marks));
    }
  }
  const [first] = matches;
  if (first && matches.length === 1) tr.setSelection(TextSelection.create(tr.doc, first.from + words.length));
  return tr;
}

/** What is looked for, marked in the text. */
export const Search = Extension.create({
  name: "search",
  addProseMirrorPlugins: () => [
    new Plugin<Searched>({
      key: searchKey,
      state: {
        init: () => NOTHING,
        apply: (transaction, before, _old, state) => {
          const order: Order | undefined = transaction.getMeta(searchKey);
          if (order && "search" in order) {
            return order.search.words === "" ? NOTHING : searched(state, order.search, state.selection.from);
          }
          if (order && "again" in order) return searched(state, before.wanted, before.found[before.current]?.from ?? 0);
          if (order) {
            return { ...before, current: order.current, marks: marked(state.doc, before.found, order.current) };
          }
          if (!transaction.docChanged || before.wanted.words === "") return before;
          return { ...before, marks: before.marks.map(transaction.mapping, state.doc), stale: true };
        },
      },
      props: { decorations: (state) => searchOf(state).marks },
      view: () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        return {
          update: (view, before) => {
            if (view.state.doc === before.doc || !searchOf(view.state).stale) return;
            clearTimeout(timer);
            timer = setTimeout(
              () => !view.isDestroyed && searchOf(view.state).stale && order(view, { again: true }),
              AGAIN,
            );
          },
          destroy: () => clearTimeout(timer),
        };
      },
    }),
  ],
});
