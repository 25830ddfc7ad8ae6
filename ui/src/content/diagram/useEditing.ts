import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { BodyText, Id, Written } from "../../api/bindings";
import { call, useRead } from "../../api/client";
import { useKeepHistory } from "../../api/execute";
import { Failure } from "../../api/failure";
import { useLanguage } from "../../i18n/text";
import { DraftKeeper, type KeeperState } from "../../writing/draftKeeper";
import { addWriter, settleWriting } from "../../writing/writers";
import type { Shown } from "./drawing";
import { Editor, type EditorState } from "./editor";
import { asWritten } from "./moddle";
import { newDiagram } from "./newDiagram";
import { type Problem, problemOf } from "./problem";
import { translateWith } from "./toolWords";

/** A diagram that is being changed. */
export interface Editing {
  editor: Editor | null;
  keeper: DraftKeeper | null;
  shown: Shown | null;
  drawing: EditorState;
  writing: KeeperState;
  /** When the draft was kept that is gone on with; null where there was none. */
  resumed: string | null;
  /** Whether what others wrote has come in. */
  othersWrote: boolean;
  scale: number;
  /** Why the file can not be drawn. */
  problem: Problem | null;
  /** Why it can not be changed. */
  failure: Failure | null;
}

const NOTHING: Editing = {
  editor: null,
  keeper: null,
  shown: null,
  drawing: { canUndo: false, canRedo: false, selected: [] },
  writing: { unwritten: false, conflict: null, failure: null },
  resumed: null,
  othersWrote: false,
  scale: 1,
  problem: null,
  failure: null,
};

/** Edits a process's diagram in `container`, and keeps what is drawn. */
export function useEditing(container: RefObject<HTMLElement | null>, object: Id, name: string): Editing {
  const { textIfKnown, language } = useLanguage();
  const keepHistory = useKeepHistory();
  const words = useRef({ textIfKnown, keepHistory, name });
  words.current = { textIfKnown, keepHistory, name };
  const [editing, setEditing] = useState(NOTHING);
  /** The bodies that this editor wrote or began with: another one is somebody else's. */
  const known = useRef(new Set<string | null>());

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let gone = false;
    const put = (change: Partial<Editing>) => {
      if (!gone) setEditing((before) => ({ ...before, ...change }));
    };
    const editor = new Editor(element, (template, values) =>
      translateWith(words.current.textIfKnown)(template, values),
    );
    let keeper: DraftKeeper | null = null;
    let forget = () => undefined as unknown;
    setEditing({ ...NOTHING, editor });
    editor.onZoom((scale) => put({ scale }));
    editor.onState((drawing) => put({ drawing }));

    const note = (outcome: Written): Written => {
      if (outcome.outcome !== "conflict") known.current.add(outcome.hash);
      if (outcome.outcome === "written" && outcome.merged) put({ othersWrote: true });
      if (outcome.outcome === "written") words.current.keepHistory(outcome.executed.history);
      return outcome;
    };
    const show = async (text: string | null) => {
      const file = text ?? newDiagram(words.current.name);
      const shown = await editor.show(file, { keepView: true });
      put({ shown, resumed: null });
      return asEdited(editor, file, shown);
    };
    const latestBody = async (): Promise<BodyText | null> => {
      const found = (await call("editing", { object })).latest;
      known.current.add(found?.hash ?? null);
      return found;
    };
    const begin = async () => {
      // What was left a moment ago is a body first.
      await settleWriting();
      const { latest, draft } = await call("editing", { object });
      if (gone) return;
      const from = draft ? draft.base : latest;
      let shown = await editor.show(from?.text ?? newDiagram(words.current.name));
      const before = from && (await asEdited(editor, from.text, shown));
      if (draft) shown = await editor.show(draft.text);
      if (gone) return;
      keeper = new DraftKeeper(
        { hash: from?.hash ?? null, before },
        {
          read: () => editor.xml(),
          saveDraft: (text, base) => call("save_draft", { object, base, text }),
          discardDraft: () => call("discard_draft", { object }),
          write: async (base, after, prefer) =>
            note(await call("write_diagram", { object, base: base.hash, before: base.before, after, prefer })),
          latest: latestBody,
          show,
          onState: (writing) => put({ writing }),
        },
      );
      known.current = new Set([from?.hash ?? null]);
      const kept = keeper;
      forget = addWriter(() => {
        editor.finishTyping();
        return kept.settle();
      });
      if (draft) kept.continueDraft();
      editor.onChanged(() => kept.changed());
      put({ keeper: kept, shown, resumed: draft?.savedAt ?? null });
    };
    begin().catch((thrown: unknown) => {
      if (thrown instanceof Failure) put({ failure: thrown });
      else put({ problem: problemOf(thrown) });
    });

    const observer = new ResizeObserver(() => editor.resized());
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      void leave(editor, keeper).finally(() => forget());
    };
  }, [container, object]);

  const tellOfOthers = useCallback(() => setEditing((before) => ({ ...before, othersWrote: true })), []);
  useOthers(object, editing.keeper, known, tellOfOthers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menus are made again when another language was chosen.
  useEffect(() => editing.editor?.languageChanged(), [language, editing.editor]);
  return editing;
}

/** A file that is shown, as the editor writes it before anything is changed: what showing it does is no edit. */
async function asEdited(editor: Editor, text: string, shown: Shown): Promise<string> {
  // A drawing that was made here is one.
  return shown.laidOut ? asWritten(text) : editor.xml();
}

async function leave(editor: Editor, keeper: DraftKeeper | null): Promise<void> {
  if (keeper) {
    editor.finishTyping();
    await keeper.settle();
    keeper.stop();
  }
  editor.destroy();
}

/** Hears of bodies that others wrote. */
function useOthers(
  object: Id,
  keeper: DraftKeeper | null,
  known: RefObject<Set<string | null>>,
  tell: () => void,
): void {
  const { data } = useRead("content", { object, which: "working" });
  const hash = data && (data.kind === "diagram" ? data.hash : null);
  useEffect(() => {
    if (!keeper || hash === undefined || known.current.has(hash)) return;
    // The answer about a body may be quicker than the one to whoever wrote it.
    void keeper.idle().then(() => {
      if (known.current.has(hash)) return;
      known.current.add(hash);
      void keeper.othersWrote().then((done) => done && tell());
    });
  }, [keeper, hash, known, tell]);
}
