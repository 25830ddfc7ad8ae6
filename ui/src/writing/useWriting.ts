import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { BodyText, Id, LossView, WriteOutcome } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useKeepHistory } from "../api/execute";
import { Failure } from "../api/failure";
import { type Base, DraftKeeper, type KeeperState, type Side } from "./draftKeeper";
import { LastDraft, type Sent } from "./lastDraft";
import { addWriter, settleWriting } from "./writers";

/** What somebody writes on: a drawing, a text. */
export interface Sheet {
  /** Shows a body, or an empty sheet; gives it as the sheet writes it before anything is changed. */
  show: (text: string | null, options: { keepView: boolean }) => Promise<string>;
  /** All that is written now. */
  read: () => Promise<string>;
  /** Ends what is being typed, so that it is read. */
  finishTyping: () => void;
  onChanged: (listener: () => void) => void;
  destroy: () => void;
}

/** Something that is being written, and how it is kept. */
export interface Writing {
  keeper: DraftKeeper | null;
  state: KeeperState;
  /** When the draft was kept that is gone on with; null where there was none. */
  resumed: string | null;
  /** What it holds and a text does not: it goes when something is written. */
  losses: LossView[];
  /** Whether what others wrote has come in. */
  othersWrote: boolean;
  /** What the sheet could not show. */
  unreadable: unknown;
  /** Why it can not be changed. */
  failure: Failure | null;
}

const NOTHING: Writing = {
  keeper: null,
  state: { unwritten: false, conflict: null, failure: null },
  resumed: null,
  losses: [],
  othersWrote: false,
  unreadable: null,
  failure: null,
};

interface Ways {
  /** Makes the sheet; null where it has no place on the screen. */
  sheet: () => Sheet | null;
  write: (base: Base, after: Sent, prefer: Side | null) => Promise<WriteOutcome>;
}

/** Shows what an object says so that it can be written, and keeps what is written. */
export function useWriting(object: Id, ways: Ways): Writing {
  const keepHistory = useKeepHistory();
  const latestWays = useRef({ ...ways, keepHistory });
  latestWays.current = { ...ways, keepHistory };
  const [writing, setWriting] = useState(NOTHING);
  /** The bodies that were written here or begun with: another one is somebody else's. */
  const known = useRef(new Set<string | null>());

  useEffect(() => {
    setWriting(NOTHING);
    const sheet = latestWays.current.sheet();
    if (!sheet) return;
    let gone = false;
    const put = (change: Partial<Writing>) => {
      if (!gone) setWriting((before) => ({ ...before, ...change }));
    };
    let keeper: DraftKeeper | null = null;
    let forget = () => undefined as unknown;

    const note = (outcome: WriteOutcome): WriteOutcome => {
      if (outcome.outcome !== "conflict") known.current.add(outcome.hash);
      if (outcome.outcome === "written" && outcome.merged) put({ othersWrote: true });
      if (outcome.outcome === "written") latestWays.current.keepHistory(outcome.executed.history);
      return outcome;
    };
    const latestBody = async (): Promise<BodyText | null> => {
      const found = (await call("editing", { object })).latest;
      known.current.add(found?.hash ?? null);
      return found;
    };
    const begin = async () => {
      // What was left a moment ago is a body first.
      await settleWriting();
      const { latest, draft, losses } = await call("editing", { object });
      if (gone) return;
      const from = draft ? draft.base : latest;
      const before = await sheet.show(from?.text ?? null, { keepView: false });
      if (draft && !gone) await sheet.show(draft.text, { keepView: false });
      if (gone) return;
      const last = new LastDraft();
      const saveDraft = async (text: string, base: string | null) => {
        const { draft } = await last.send(text, (sent) => call("save_draft", { object, base, ...sent }));
        last.keep(text, draft);
      };
      const write = (base: Base, after: string, prefer: Side | null) =>
        last.send(after, (sent) => latestWays.current.write(base, sent, prefer));
      const kept = new DraftKeeper(
        { hash: from?.hash ?? null, before: from && before },
        {
          read: () => sheet.read(),
          saveDraft,
          discardDraft: () => call("discard_draft", { object }),
          write: async (base, after, prefer) => note(await write(base, after, prefer)),
          latest: latestBody,
          show: async (text) => {
            const shown = await sheet.show(text, { keepView: true });
            put({ resumed: null });
            return shown;
          },
          onState: (state) => {
            // It is told with every key, and says something else only seldom.
            if (!gone) setWriting((before) => (isSame(before.state, state) ? before : { ...before, state }));
          },
        },
      );
      keeper = kept;
      known.current = new Set([from?.hash ?? null]);
      forget = addWriter(() => {
        sheet.finishTyping();
        return kept.settle();
      });
      if (draft) kept.continueDraft();
      sheet.onChanged(() => kept.changed());
      put({ keeper: kept, resumed: draft?.savedAt ?? null, losses });
    };
    begin().catch((thrown: unknown) => {
      if (thrown instanceof Failure) put({ failure: thrown });
      else put({ unreadable: thrown });
    });
    return () => {
      gone = true;
      void leave(sheet, keeper).finally(() => forget());
    };
  }, [object]);

  const tellOfOthers = useCallback(() => setWriting((before) => ({ ...before, othersWrote: true })), []);
  useOthers(object, writing.keeper, known, tellOfOthers);
  return writing;
}

function isSame(one: KeeperState, other: KeeperState): boolean {
  return one.unwritten === other.unwritten && one.conflict === other.conflict && one.failure === other.failure;
}

async function leave(sheet: Sheet, keeper: DraftKeeper | null): Promise<void> {
  if (keeper) {
    sheet.finishTyping();
    await keeper.settle();
    keeper.stop();
  }
  sheet.destroy();
}

/** Hears of bodies that others wrote. */
function useOthers(
  object: Id,
  keeper: DraftKeeper | null,
  known: RefObject<Set<string | null>>,
  tell: () => void,
): void {
  const { data } = useRead("content", { object, which: "working" });
  const hash = data && ("hash" in data ? data.hash : null);
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
