import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep, type Step } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Range } from "../ranges";
import { anchorsOf, commentsAt, commentsOf } from "./anchors";
import { isResolved } from "./comments";

/** What the margin shows beside the document's own comments. */
export interface Margin {
  /** What something is about to be said about. */
  pending: readonly Range[] | null;
  /** The comment that is looked at. */
  active: string | null;
  marks: DecorationSet;
}

type Told = Partial<Pick<Margin, "pending" | "active">>;

export const marginKey = new PluginKey<Margin>("margin");

export function marginOf(state: EditorState): Margin {
  return marginKey.getState(state) ?? { pending: null, active: null, marks: DecorationSet.empty };
}

function marks(doc: Node, pending: readonly Range[] | null, active: string | null): DecorationSet {
  const open = new Set(
    commentsOf(doc)
      .filter((comment) => !isResolved(comment))
      .map(({ id }) => id),
  );
  const shown: Decoration[] = [];
  for (const [id, ranges] of anchorsOf(doc)) {
    const look = id === active ? "comment-active" : open.has(id) ? "comment-open" : null;
    if (look) for (const { from, to } of ranges) shown.push(Decoration.inline(from, to, { class: look }));
  }
  for (const { from, to } of pending ?? []) shown.push(Decoration.inline(from, to, { class: "comment-active" }));
  return DecorationSet.create(doc, shown);
}

/** Whether text that is commented on came or went, or what is said about it changed. */
function concerned(transaction: Transaction, before: Node): boolean {
  const isMarked = (content: Fragment) => {
    let found = false;
    content.descendants((node) => {
      found ||= node.marks.some(({ type }) => type.name === "comment");
      return !found;
    });
    return found;
  };
  const brings = (step: Step) =>
    step instanceof AddMarkStep || step instanceof RemoveMarkStep
      ? step.mark.type.name === "comment"
      : "slice" in step && step.slice instanceof Slice && isMarked(step.slice.content);
  return commentsOf(transaction.doc) !== commentsOf(before) || transaction.steps.some(brings);
}

/** Only marks of comments that are there are pasted: another document's are about nothing here. */
function withKnown(slice: Slice, doc: Node): Slice {
  const ids = new Set(commentsOf(doc).map(({ id }) => id));
  const cleaned = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      const kept = node.marks.filter(({ type, attrs }) => type.name !== "comment" || ids.has(attrs.id));
      nodes.push((node.isText ? node : node.copy(cleaned(node.content))).mark(kept));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(cleaned(slice.content), slice.openStart, slice.openEnd);
}

/** Shows in the text what is said about it, and which comment the caret stands in. */
export const MarginMarks = Extension.create({
  name: "margin",
  addProseMirrorPlugins: () => [
    new Plugin<Margin>({
      key: marginKey,
      state: {
        init: (_config, { doc }) => ({ pending: null, active: null, marks: marks(doc, null, null) }),
        apply(transaction, was, before, { doc, selection }) {
          const told: Told = transaction.getMeta(marginKey) ?? {};
          let { pending, active } = { ...was, ...told };
          if (told.pending === undefined && pending && transaction.docChanged) {
            pending = pending
              .map(({ from, to }) => ({ from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) }))
              .filter(({ from, to }) => to > from);
          }
          if (told.active === undefined && (transaction.selectionSet || transaction.docChanged)) {
            const about = commentsAt(doc, selection.head);
            // What was chosen in the margin stays chosen until the caret goes elsewhere.
            if (transaction.selectionSet) active = about.includes(active ?? "") ? active : (about[0] ?? null);
          }
          if (active !== null && !commentsOf(doc).some(({ id }) => id === active)) active = null;
          const same = pending === was.pending && active === was.active;
          if (same && !transaction.docChanged) return was;
          const anew = !same || concerned(transaction, before.doc);
          return {
            pending,
            active,
            marks: anew ? marks(doc, pending, active) : was.marks.map(transaction.mapping, doc),
          };
        },
      },
      props: {
        decorations: (state) => marginKey.getState(state)?.marks,
        transformPasted: (slice, view) => withKnown(slice, view.state.doc),
      },
    }),
  ],
});
