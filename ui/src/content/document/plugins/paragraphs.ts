import { Extension } from "@tiptap/core";
import { Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** The end of the document's own text: what its footnotes say stands behind it. */
function endOfText(view: EditorView): number {
  const { doc } = view.state;
  const last = doc.lastChild;
  return doc.content.size - (last?.type.name === "footnotes" ? last.nodeSize : 0);
}

/** Puts a paragraph at the end of the text, where there is none to write in. */
export function writeAtEnd(view: EditorView): void {
  const end = endOfText(view);
  const { state } = view;
  const last = state.doc.resolve(end).nodeBefore;
  const tr = state.tr;
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph && last?.type !== paragraph) {
    tr.insert(end, paragraph.create()).setSelection(TextSelection.create(tr.doc, end + 1));
  } else tr.setSelection(Selection.near(state.doc.resolve(end - 1), -1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Where a caret can stand that has nothing to stand in, and what an empty paragraph invites to. */
export const Paragraphs = Extension.create<{ invitation: () => string }>({
  name: "paragraphs",
  addOptions: () => ({ invitation: () => "" }),
  addKeyboardShortcuts() {
    return {
      // Down from a table, a callout or a picture that nothing follows.
      ArrowDown: () => {
        const { view } = this.editor;
        const { $to } = view.state.selection;
        if ($to.depth === 0 || $to.after(1) !== endOfText(view)) return false;
        const block = $to.node(1);
        if (block.isTextblock && !block.type.spec.code) return false;
        const end = Selection.atEnd(block).$to.pos + $to.before(1) + 1;
        if (!view.endOfTextblock("down") || ($to.pos !== end && !isInLastRow(view))) return false;
        writeAtEnd(view);
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { invitation } = this.options;
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection }) => {
            const { $from, empty } = selection;
            const { parent } = $from;
            if (!empty || parent.type.name !== "paragraph" || parent.content.size > 0) return null;
            if ($from.depth > 1 && doc.childCount > 1) return null;
            const at = $from.before();
            return DecorationSet.create(doc, [
              Decoration.node(at, at + parent.nodeSize, { "data-placeholder": invitation() }),
            ]);
          },
        },
      }),
    ];
  },
});

function isInLastRow(view: EditorView): boolean {
  const { $to } = view.state.selection;
  for (let depth = $to.depth; depth > 0; depth -= 1) {
    if ($to.node(depth).type.name === "tableRow") return $to.index(depth - 1) === $to.node(depth - 1).childCount - 1;
  }
  return false;
}
