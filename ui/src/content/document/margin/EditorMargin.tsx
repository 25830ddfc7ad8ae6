import type { Editor } from "@tiptap/core";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useSession } from "../../../app/SessionContext";
import { announce } from "../../../components/announce";
import { useText } from "../../../i18n/text";
import { useAtRest, useEditorValue } from "../useEditorValue";
import { anchorsOf, commentsOf, wordsOf } from "./anchors";
import { type Comment, remark } from "./comments";
import { addComment, addRemark, removeComment } from "./edits";
import { MarginPanel, type Shown } from "./MarginPanel";
import { NewComment } from "./NewComment";
import { marginKey, marginOf } from "./plugin";

/** What is said about the document that is being written. */
export function EditorMargin({ editor }: { editor: Editor }) {
  const text = useText();
  const { user, userName } = useSession();
  const { active, pending } = useEditorValue(editor, (state) => {
    const { active, pending } = marginOf(state);
    return { active, pending };
  });
  const comments = useEditorValue(editor, ({ doc }) => commentsOf(doc));
  const doc = useAtRest(editor, ({ doc }) => doc);
  const layout = useLayout(editor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the words stand changes with the text and the layout.
  const shown = useMemo(() => shownOf(editor, comments), [editor, comments, doc, layout]);
  const speaker = () => ({ id: user, name: userName, at: new Date() });
  const goTo = (id: string) => goToWords(editor, id);
  const cancel = () => {
    editor.view.dispatch(editor.state.tr.setMeta(marginKey, { pending: null }));
    editor.commands.focus();
  };
  return (
    <MarginPanel
      comments={shown}
      active={active}
      goTo={goTo}
      deeds={{
        answer: (id, words) => addRemark(editor, id, remark(speaker(), words)),
        turn: (id, turn) => {
          addRemark(editor, id, remark(speaker(), "", turn));
          announce(text(`doc-comment-was-${turn}`));
        },
        remove: (id) => {
          removeComment(editor, id);
          announce(text("doc-comment-was-removed"));
          editor.commands.focus();
        },
      }}
      draft={
        pending && {
          top: topOf(editor, pending[0]?.from ?? 0),
          card: (
            <NewComment
              key={pending[0]?.from}
              words={wordsOf(editor.state.doc, pending)}
              say={(words) => {
                addComment(editor, pending, remark(speaker(), words));
                editor.commands.focus();
              }}
              cancel={cancel}
            />
          ),
        }
      }
    />
  );
}

/** Selects the words that a comment is about, and shows them. */
function goToWords(editor: Editor, id: string): void {
  const { state, view } = editor;
  const range = anchorsOf(state.doc).get(id)?.[0];
  const { tr } = state;
  if (range) tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView();
  view.dispatch(tr.setMeta(marginKey, { active: id }));
  view.focus();
}

function shownOf(editor: Editor, comments: readonly Comment[]): Shown[] {
  const { doc } = editor.state;
  const anchors = anchorsOf(doc);
  const from = (id: string) => anchors.get(id)?.[0]?.from ?? Number.POSITIVE_INFINITY;
  return comments
    .map((comment) => {
      const ranges = anchors.get(comment.id) ?? [];
      const first = ranges[0];
      return { ...comment, words: wordsOf(doc, ranges), top: first ? topOf(editor, first.from) : null };
    })
    .sort((one, other) => from(one.id) - from(other.id));
}

/** How far from the top of the text a place stands; null where nothing is laid out. */
function topOf({ view }: Editor, place: number): number | null {
  try {
    const paper = view.dom.closest("[data-paper]") ?? view.dom;
    return view.coordsAtPos(place).top - paper.getBoundingClientRect().top;
  } catch {
    return null;
  }
}

/** Something else whenever the text may be laid out in another way. */
function useLayout(editor: Editor): number {
  const [layout, setLayout] = useState(0);
  const again = useCallback(() => setLayout((before) => before + 1), []);
  useEffect(() => {
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(again);
    observer.observe(editor.view.dom);
    return () => observer.disconnect();
  }, [editor, again]);
  return layout;
}

/** Begins to say something about what is selected; goes to what is said there where nothing is. */
export function comment(editor: Editor, ranges: readonly { from: number; to: number }[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(marginKey, { pending: ranges, active: null }));
}

/** The comment that the caret stands in. */
export function activeComment(state: EditorState): string | null {
  return marginOf(state).active;
}
