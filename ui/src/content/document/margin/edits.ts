// What is done with comments: each is one edit, which can be taken back.

import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { newId } from "../ids";
import type { Range } from "../ranges";
import { anchorsOf, commentsOf } from "./anchors";
import type { Comment, Remark } from "./comments";
import { marginKey } from "./plugin";

/** The stretches of what is selected that can be commented on: text, but no code. */
export function commentable({ selection, doc, schema }: EditorState): Range[] {
  const mark = schema.marks.comment;
  const ranges: Range[] = [];
  for (const { $from, $to } of selection.ranges) {
    doc.nodesBetween($from.pos, $to.pos, (node, at) => {
      if (!node.isTextblock) return true;
      const from = Math.max($from.pos, at + 1);
      const to = Math.min($to.pos, at + 1 + node.content.size);
      if (to > from && mark && node.type.allowsMarkType(mark)) ranges.push({ from, to });
      return false;
    });
  }
  return ranges;
}

/** Says something about stretches of text. Gives the comment's id. */
export function addComment(editor: Editor, ranges: readonly Range[], said: Remark): string {
  const { state, view } = editor;
  const mark = state.schema.marks.comment;
  const id = newId();
  const { tr } = state;
  for (const { from, to } of ranges) if (mark) tr.addMark(from, to, mark.create({ id }));
  tr.setDocAttribute("comments", [...commentsOf(state.doc), { id, remarks: [said] }]);
  view.dispatch(tr.setMeta(marginKey, { pending: null, active: id }));
  return id;
}

/** Says something more. */
export function addRemark(editor: Editor, id: string, said: Remark): void {
  change(editor, (comments) =>
    comments.map((comment) => (comment.id === id ? { ...comment, remarks: [...comment.remarks, said] } : comment)),
  );
}

/** Takes a comment away, with all that was said. */
export function removeComment(editor: Editor, id: string): void {
  change(
    editor,
    (comments) => comments.filter((comment) => comment.id !== id),
    (tr) => {
      const mark = editor.schema.marks.comment;
      for (const { from, to } of anchorsOf(tr.doc).get(id) ?? [])
        if (mark) tr.removeMark(from, to, mark.create({ id }));
    },
  );
}

function change(
  { state, view }: Editor,
  make: (comments: readonly Comment[]) => readonly Comment[],
  more: (tr: Transaction) => void = () => undefined,
): void {
  const { tr } = state;
  more(tr);
  view.dispatch(tr.setDocAttribute("comments", make(commentsOf(state.doc))));
}
