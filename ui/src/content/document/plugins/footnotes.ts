import { Extension, type JSONContent } from "@tiptap/core";
import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { newId } from "../ids";
import { changedRanges } from "../ranges";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnotes: {
      /** Puts a new footnote where the caret stands, and the caret in it. */
      addFootnote: () => ReturnType;
      /** From a reference to its footnote, and from a footnote back to where it is referred to. */
      followFootnote: () => ReturnType;
    };
  }
}

interface Numbering {
  /** The ids of the footnotes, in the order in which they are referred to. */
  order: string[];
  marks: DecorationSet;
}

export const footnotesKey = new PluginKey<Numbering>("footnotes");

/** What footnotes said whose reference was cut out: it may be pasted again, here or elsewhere. */
const remembered = new Map<string, JSONContent>();
const REMEMBERED = 500;

export function rememberFootnote(id: string, said: JSONContent): void {
  remembered.delete(id);
  remembered.set(id, said);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

interface Reference {
  at: number;
  footnote: string;
}

function referencesOf(doc: Node): Reference[] {
  const found: Reference[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "footnoteReference") found.push({ at, footnote: node.attrs.footnote });
    return node.type.name !== "footnotes" && node.type.name !== "codeBlock";
  });
  return found;
}

function footnotesOf(doc: Node): { at: number; node: Node } | null {
  const node = doc.lastChild;
  if (node?.type.name !== "footnotes") return null;
  return { at: doc.content.size - node.nodeSize, node };
}

function uniqueOrder(references: readonly Reference[]): string[] {
  return [...new Set(references.map(({ footnote }) => footnote))];
}

function numbering(doc: Node, nameOf: (number: number) => string): Numbering {
  const references = referencesOf(doc);
  const order = uniqueOrder(references);
  const marks = references.map(({ at, footnote }) => {
    const number = order.indexOf(footnote) + 1;
    return Decoration.node(at, at + 1, {
      "data-number": String(number),
      "aria-label": nameOf(number),
      role: "doc-noteref",
    });
  });
  return { order, marks: DecorationSet.create(doc, marks) };
}

/** Whether a reference or a footnote came, went or may have moved. Typing elsewhere costs a look at what was typed. */
function concerned(transactions: readonly Transaction[], before: Node, after: Node): boolean {
  const holds = (doc: Node, from: number, to: number) => {
    let found = false;
    doc.nodesBetween(from, to, ({ type }, at) => {
      // What merely surrounds the change was there before and is there now.
      if (at >= from && (type.name === "footnoteReference" || type.name === "footnote")) found = true;
      return !found;
    });
    return found;
  };
  for (const transaction of transactions) {
    for (const [index, step] of transaction.steps.entries()) {
      const doc = transaction.docs[index] ?? before;
      let touched = false;
      step.getMap().forEach((from, to) => {
        touched ||= to > from && holds(doc, from, to);
      });
      if (touched) return true;
    }
  }
  return changedRanges(transactions).some(({ from, to }) => to > from && holds(after, from, to));
}

/** Brings the footnotes into the order of their references: none without a reference, none missing. */
function arranged(state: EditorState): Transaction | null {
  const { schema, doc } = state;
  const { footnotes: list, footnote } = schema.nodes;
  if (!list || !footnote) return null;
  const order = uniqueOrder(referencesOf(doc));
  const standing = footnotesOf(doc);
  const known = new Map<string, Node>();
  standing?.node.forEach((node) => {
    known.set(node.attrs.id, node);
  });
  const now = [...known.keys()];
  if (now.length === order.length && now.every((id, at) => id === order[at])) return null;
  for (const [id, node] of known) if (!order.includes(id)) rememberFootnote(id, node.toJSON());
  const nodes = order.map((id) => known.get(id) ?? recalled(schema, id));
  const tr = state.tr;
  const from = standing ? standing.at : doc.content.size;
  if (nodes.length === 0) tr.delete(from, doc.content.size);
  else tr.replaceWith(from, doc.content.size, list.create(null, nodes));
  // Whoever writes in a footnote goes on writing in it, wherever it stands now.
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type !== footnote) continue;
    const at = placeOf(tr.doc, $from.node(depth).attrs.id);
    if (at !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(at + ($from.pos - $from.before(depth)))));
  }
  return tr;
}

function recalled(schema: Schema, id: string): Node {
  const json = remembered.get(id);
  if (json) {
    const node = schema.nodeFromJSON({ ...json, attrs: { ...json.attrs, id } });
    return node;
  }
  const blank = schema.nodes.paragraph?.create({ id: newId() });
  const node = schema.nodes.footnote?.create({ id }, blank);
  if (!node) throw new RangeError("the schema has no footnotes");
  return node;
}

/** Where a footnote begins. */
function placeOf(doc: Node, id: string): number | null {
  const standing = footnotesOf(doc);
  let at: number | null = null;
  standing?.node.forEach((node, offset) => {
    if (node.attrs.id === id) at = standing.at + 1 + offset;
  });
  return at;
}

function footnoteAround(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "footnote") return $from.node(depth).attrs.id;
  }
  return null;
}

/** The reference that is selected, or stands beside the caret. */
function referenceHere(state: EditorState): string | null {
  const { selection } = state;
  const nodes = [
    "node" in selection ? (selection as unknown as { node: Node }).node : null,
    selection.$from.nodeBefore,
    selection.$from.nodeAfter,
  ];
  return nodes.find((node) => node?.type.name === "footnoteReference")?.attrs.footnote ?? null;
}

/** Takes the footnotes out of what is pasted: they are put where they belong once their references stand. */
export function withOwnFootnotes(slice: Slice, state: EditorState): Slice {
  const taken = new Map<string, Node>();
  footnotesOf(state.doc)?.node.forEach((node) => {
    taken.set(node.attrs.id, node);
  });
  const pasted = new Map<string, Node>();
  const renamed = new Map<string, string>();
  slice.content.descendants((node) => {
    if (node.type.name === "footnote") pasted.set(node.attrs.id, node);
  });
  const nameFor = (id: string): string => {
    const known = renamed.get(id);
    if (known) return known;
    const name = taken.has(id) ? newId() : id;
    const said = pasted.get(id) ?? taken.get(id);
    if (said) rememberFootnote(name, said.toJSON());
    renamed.set(id, name);
    return name;
  };
  const mapped = (fragment: Fragment): Fragment => {
    const nodes: Node[] = [];
    fragment.forEach((node) => {
      const { name } = node.type;
      if (name === "footnotes" || name === "footnote") return;
      if (name === "footnoteReference")
        nodes.push(node.type.create({ footnote: nameFor(node.attrs.footnote) }, null, node.marks));
      else nodes.push(node.isLeaf ? node : node.copy(mapped(node.content)));
    });
    return Fragment.from(nodes);
  };
  if (pasted.size === 0 && !holdsReference(slice)) return slice;
  const content = mapped(slice.content);
  const closed = slice.content.lastChild?.type.name === "footnotes";
  return new Slice(content, content.size === 0 ? 0 : slice.openStart, closed ? 0 : slice.openEnd);
}

function holdsReference(slice: Slice): boolean {
  let found = false;
  slice.content.descendants((node) => {
    found ||= node.type.name === "footnoteReference";
    return !found;
  });
  return found;
}

/** Numbers footnotes, keeps them in order, and makes new ones. */
export const FootnoteOrder = Extension.create<{ nameOf: (number: number) => string }>({
  name: "footnoteOrder",
  addOptions: () => ({ nameOf: (number) => String(number) }),

  addCommands: () => ({
    addFootnote:
      () =>
      ({ state, tr, dispatch }) => {
        const { $from } = state.selection;
        const reference = state.schema.nodes.footnoteReference;
        if (!reference || footnoteAround(state) !== null || !$from.parent.inlineContent) return false;
        if (!$from.parent.canReplaceWith($from.index(), $from.index(), reference)) return false;
        if (!dispatch) return true;
        const id = newId();
        const at = state.selection.to;
        tr.insert(at, reference.create({ footnote: id }));
        // The footnote is made here, so that the caret can be put in it at once.
        const list = state.schema.nodes.footnotes;
        const said = recalled(state.schema, id);
        const standing = footnotesOf(tr.doc);
        const before = uniqueOrder(referencesOf(tr.doc)).indexOf(id);
        if (standing) {
          let place = standing.at + 1;
          for (let index = 0; index < Math.min(before, standing.node.childCount); index += 1) {
            place += standing.node.child(index).nodeSize;
          }
          tr.insert(place, said);
        } else if (list) tr.insert(tr.doc.content.size, list.create(null, said));
        const begin = placeOf(tr.doc, id);
        if (begin !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(begin + 1)));
        tr.scrollIntoView();
        return true;
      },
    followFootnote:
      () =>
      ({ state, tr, dispatch }) => {
        const inside = footnoteAround(state);
        const to = inside
          ? (referencesOf(state.doc).find(({ footnote }) => footnote === inside)?.at ?? null)
          : placeOf(state.doc, referenceHere(state) ?? "");
        if (to === null) return false;
        if (dispatch) {
          tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1))).scrollIntoView();
        }
        return true;
      },
  }),

  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => this.editor.commands.addFootnote(),
      "Alt-Enter": () => this.editor.commands.followFootnote(),
      // Out of an empty footnote, back into the text: it is gone with its reference.
      Backspace: () => {
        const { state } = this.editor;
        const id = footnoteAround(state);
        const at = id === null ? null : placeOf(state.doc, id);
        const node = at === null ? null : state.doc.nodeAt(at);
        if (id === null || !node || node.childCount > 1 || (node.firstChild?.content.size ?? 1) > 0) return false;
        const references = referencesOf(state.doc).filter(({ footnote }) => footnote === id);
        const [first] = references;
        if (!first) return false;
        return this.editor.commands.command(({ tr }) => {
          for (const { at } of references.reverse()) tr.delete(at, at + 1);
          tr.setSelection(TextSelection.near(tr.doc.resolve(first.at), -1)).scrollIntoView();
          return true;
        });
      },
    };
  },

  addProseMirrorPlugins() {
    const { nameOf } = this.options;
    return [
      new Plugin<Numbering>({
        key: footnotesKey,
        state: {
          init: (_config, { doc }) => numbering(doc, nameOf),
          apply: (transaction, { order, marks }, before, after) => {
            if (!transaction.docChanged) return { order, marks };
            if (concerned([transaction], before.doc, after.doc)) return numbering(after.doc, nameOf);
            return { order, marks: order.length === 0 ? marks : marks.map(transaction.mapping, after.doc) };
          },
        },
        props: {
          decorations: (state) => footnotesKey.getState(state)?.marks,
          handleClickOn: (view, _at, node) => {
            const to = node.type.name === "footnoteReference" ? placeOf(view.state.doc, node.attrs.footnote) : null;
            if (to === null) return false;
            const { tr } = view.state;
            view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1))).scrollIntoView());
            return true;
          },
          // What is pasted refers to footnotes of its own: a copy of one, where that is there already.
          transformPasted: (slice, { state }) => withOwnFootnotes(slice, state),
          // What is copied takes its footnotes along.
          transformCopied: (slice, { state }) => {
            const standing = footnotesOf(state.doc);
            if (!standing) return slice;
            const copied = new Set<string>();
            slice.content.descendants((node) => {
              if (node.type.name === "footnoteReference") copied.add(node.attrs.footnote);
            });
            standing.node.forEach((node) => {
              if (copied.has(node.attrs.id)) rememberFootnote(node.attrs.id, node.toJSON());
            });
            return slice;
          },
        },
        appendTransaction: (transactions, before, state) =>
          transactions.some(({ docChanged }) => docChanged) && concerned(transactions, before.doc, state.doc)
            ? arranged(state)
            : null,
      }),
    ];
  },
});
