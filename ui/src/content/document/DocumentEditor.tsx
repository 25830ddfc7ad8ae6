import { Button } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Object as Thing } from "../../api/bindings";
import { useFailureWords } from "../../api/failureWords";
import { currentPlace, go } from "../../app/navigation";
import { announce } from "../../components/announce";
import { EmptyState } from "../../components/EmptyState";
import { useDialogs } from "../../dialogs/DialogHost";
import { useText } from "../../i18n/text";
import { ConflictNotice } from "../../writing/ConflictNotice";
import { WritingNotices } from "../../writing/WritingNotices";
import { settleWriting } from "../../writing/writers";
import { Notice } from "../Notice";
import prose from "../text.module.css";
import type { Asks } from "./actions";
import { DocumentSide } from "./DocumentSide";
import styles from "./document.module.css";
import { EditorToolbar } from "./EditorToolbar";
import { FindBar } from "./FindBar";
import { LossNotice } from "./LossNotice";
import { MissingHeadings } from "./MissingHeadings";
import { commentsOf } from "./margin/anchors";
import { isResolved } from "./margin/comments";
import { activeComment, comment, EditorMargin } from "./margin/EditorMargin";
import { commentable } from "./margin/edits";
import { OutlinePanel } from "./OutlinePanel";
import { PictureDialog } from "./PictureDialog";
import { PICTURE_TYPES } from "./paste/pictures";
import { StatusLine } from "./StatusLine";
import { Suggestions } from "./Suggestions";
import { type Trouble, useDocument } from "./useDocument";
import { useEditorValue } from "./useEditorValue";
import { useToldCollisions } from "./useToldCollisions";
import { WebLinkDialog } from "./WebLinkDialog";

interface Props {
  thing: Thing;
  /** Hears of the editor, once there is one. */
  onEditor?: (editor: Editor) => void;
  /** Where one goes from here; without it, to the document as readers see it. */
  onDone?: () => void;
}

const NONE: string[] = [];

/** A document, to be written. What is written is kept by itself. */
export default function DocumentEditor({ thing, onEditor, onDone }: Props) {
  const text = useText();
  const words = useFailureWords();
  const dialogs = useDialogs();
  const paper = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { sheet, writing, listKeys, trouble, forgetTrouble } = useDocument(paper, thing);
  const editor = sheet?.editor ?? null;
  const tell = useToldCollisions(writing.state.conflict);
  const [finding, setFinding] = useState<{ words: string } | null>(null);
  const [outline, setOutline] = useState(false);
  /** Null: shown where something is said that is not done with. */
  const [margin, setMargin] = useState<boolean | null>(null);
  const [leaving, setLeaving] = useState(false);
  const docked = useIsNarrow(body);
  useEffect(() => {
    if (editor) onEditor?.(editor);
  }, [editor, onEditor]);
  const stands = writing.unreadable !== null || writing.failure !== null;

  const asks = useMemo((): Asks => {
    const { open, close } = dialogs;
    return {
      choosePicture: () => chooser.current?.click(),
      webLink: () => editor && open(<WebLinkDialog editor={editor} close={close} />),
      pictureDetails: () => editor && open(<PictureDialog editor={editor} close={close} />),
    };
  }, [editor, dialogs]);

  const find = () => {
    if (!editor) return;
    const { from, to } = editor.state.selection;
    const selected = editor.state.doc.textBetween(from, Math.min(to, from + 100), "\n");
    setFinding({ words: selected.includes("\n") ? "" : selected });
  };
  const closeFind = () => {
    setFinding(null);
    editor?.commands.focus();
  };
  /** Says something about what is selected; where nothing is, goes to what is said there. */
  const addComment = () => {
    if (!editor) return;
    const ranges = commentable(editor.state);
    const here = activeComment(editor.state);
    if (ranges.length > 0) {
      setMargin(true);
      comment(editor, ranges);
    } else if (here) {
      setMargin(true);
      const find = () => body.current?.querySelector<HTMLElement>(`[data-card="${here}"]`);
      requestAnimationFrame(() => find()?.focus());
    } else announce(text("doc-comment-select"));
  };
  const closeOutline = () => {
    setOutline(false);
    editor?.commands.focus();
  };
  /** Shows the document as readers see it, once what was written is the working copy. */
  const leave = async () => {
    setLeaving(true);
    await settleWriting();
    setLeaving(false);
    if (onDone) return onDone();
    const { section, object } = currentPlace();
    go({ section, object });
  };
  /** Before the text itself hears of it: keys that are about the text as a whole. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editor || event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const deed =
      command && !event.altKey && !event.shiftKey && (key === "f" || key === "h")
        ? find
        : command && event.shiftKey && !event.altKey && key === "k"
          ? asks.webLink
          : command && event.altKey && key === "o"
            ? () => setOutline(!outline)
            : command && event.altKey && key === "m"
              ? addComment
              : event.altKey && !command && key === "f10"
                ? () => toolbar.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus()
                : key === "escape" && toolbar.current?.contains(event.target as Element)
                  ? () => editor.commands.focus()
                  : null;
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  /** Keys in the tools that the text would take: what is taken back is what was written here. */
  const onKeyDownLast = (event: KeyboardEvent) => {
    if (!editor || event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) return;
    const key = event.key.toLowerCase();
    const undoes = key === "z" ? !event.shiftKey : key === "y" ? false : null;
    if (undoes === null) return;
    event.preventDefault();
    if (undoes) editor.commands.undo();
    else editor.commands.redo();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that reach it from the text and the tools inside.
    <div className={styles.editor} onKeyDownCapture={onKeyDown} onKeyDown={onKeyDownLast}>
      {editor && !stands && (
        <EditorToolbar
          ref={toolbar}
          editor={editor}
          asks={asks}
          outline={outline}
          showOutline={setOutline}
          comment={addComment}
          find={find}
          end={
            <Button variant="accent" size="S" isPending={leaving} onPress={() => void leave()}>
              {text("diagram-done")}
            </Button>
          }
        />
      )}
      <LossNotice losses={writing.losses} />
      {editor && writing.keeper && !stands && (
        <MissingHeadings editor={editor} required={thing.document?.requiredHeadings ?? NONE} />
      )}
      <WritingNotices writing={writing} othersWrote={text("doc-others-wrote")} />
      {writing.keeper && writing.state.conflict && (
        <ConflictNotice
          keeper={writing.keeper}
          conflict={writing.state.conflict}
          name={thing.name.text}
          tell={tell}
          show={(side, label) => <DocumentSide object={thing.id} side={side} label={label} />}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} forget={forgetTrouble} />}
      {writing.failure && <EmptyState title={text("doc-not-editable")}>{words(writing.failure)}</EmptyState>}
      {writing.unreadable !== null && (
        <EmptyState title={text("doc-unreadable")}>{text("doc-unreadable-hint")}</EmptyState>
      )}
      {editor && finding && <FindBar editor={editor} initial={finding.words} close={closeFind} />}
      <div ref={body} className={styles.body} data-docked={docked || undefined} hidden={stands}>
        <div className={styles.scroller} data-scroller>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: who writes by keyboard is in the text already. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: below the text one begins to write at its end. */}
          <div
            className={styles.paper}
            data-paper
            onClick={(event) => {
              if (event.target === event.currentTarget) sheet?.writeAtEnd();
            }}
          >
            <div ref={paper} className={`${prose.prose} ${styles.prose} selectable`} />
          </div>
          {editor && !docked && <Beside editor={editor} margin={margin} />}
        </div>
        {editor && docked && <Beside editor={editor} margin={margin} />}
        {editor && outline && <OutlinePanel editor={editor} close={closeOutline} />}
      </div>
      {editor && !stands && <StatusLine editor={editor} margin={margin} showMargin={setMargin} />}
      {editor && <Suggestions editor={editor} keys={listKeys} asks={asks} />}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES.join(",")}
        aria-label={text("doc-act-picture")}
        onChange={({ currentTarget }) => {
          void sheet?.insertPictures([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** Narrower than this, in rem, what is said in the margin stands below the text; the styles say the same. */
const NARROW = 46;

/** Whether there is no room beside the text. */
function useIsNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (!element.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      if (entry) setNarrow(entry.contentRect.width <= NARROW * rem);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return narrow;
}

/** What is said in the margin, where it is to be seen. */
function Beside({ editor, margin }: { editor: Editor; margin: boolean | null }) {
  const hasOpen = useEditorValue(editor, ({ doc }) => commentsOf(doc).some((said) => !isResolved(said)));
  return (margin ?? hasOpen) ? <EditorMargin editor={editor} /> : null;
}

/** What became of something that was pasted or chosen. */
function TroubleNotice({ trouble, forget }: { trouble: Trouble; forget: () => void }) {
  const text = useText();
  const words = useFailureWords();
  return (
    <Notice
      tone="warn"
      actions={
        <Button variant="secondary" size="S" onPress={forget}>
          {text("close")}
        </Button>
      }
    >
      {"failure" in trouble
        ? text("doc-picture-not-kept", { reason: words(trouble.failure) })
        : text("doc-pictures-lost", { count: trouble.lostPictures })}
    </Notice>
  );
}
