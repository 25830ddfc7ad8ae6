// Keeping what somebody writes (design §3): as a draft within moments, as a body on a pause, on leaving and on
// submitting. One thing happens at a time, and nothing that was written after it began is taken for kept.

import type { BodyText, Collision, WriteOutcome } from "../api/bindings";
import { Failure } from "../api/failure";
import { beginSaving, type Kept } from "../frame/saving";

/** A draft is kept when nothing was written for this long, in milliseconds … */
export const DRAFT_AFTER = 250;
/** … and while somebody goes on writing at least this often: a power cut takes no more. */
export const DRAFT_AT_LEAST = 700;
/** So long without a change is a pause. */
export const PAUSE = 5_000;
/** What could not be kept is tried again after this long. */
export const RETRY = 5_000;

/** What is being changed. */
export interface Base {
  /** The body; null where there is none yet. */
  hash: string | null;
  /** That body as the editor writes it. */
  before: string | null;
}

/** What others changed in another way. */
export interface Conflict {
  mine: string;
  theirs: BodyText;
  collisions: Collision[];
}

export type Side = "mine" | "theirs";

/** How the keeper reaches the editor and the backend. */
export interface Ways {
  /** All that is written now. */
  read: () => Promise<string>;
  saveDraft: (text: string, base: string | null) => Promise<unknown>;
  discardDraft: () => Promise<unknown>;
  write: (base: Base, after: string, prefer: Side | null) => Promise<WriteOutcome>;
  /** The latest body. */
  latest: () => Promise<BodyText | null>;
  /** Shows what others wrote, too; an empty sheet, where nobody did. Gives it as the editor writes it. */
  show: (text: string | null) => Promise<string>;
  onState: (state: KeeperState) => void;
}

export interface KeeperState {
  /** Whether something was written that is no body yet. */
  unwritten: boolean;
  conflict: Conflict | null;
  /** Why the last attempt to keep it did not succeed. */
  failure: Failure | null;
}

export class DraftKeeper {
  readonly #ways: Ways;
  #base: Base;
  /** Counts changes: the newest, the newest in the draft, the newest in the body. */
  #changes = 0;
  #drafted = 0;
  #written = 0;
  /** What was read last, and after which change: a large drawing is written out as a file only once for each. */
  #read: { change: number; text: string } | null = null;
  #state: KeeperState = { unwritten: false, conflict: null, failure: null };
  #endSaving: ((end: Kept) => void) | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;
  #stopped = false;

  constructor(base: Base, ways: Ways) {
    this.#base = base;
    this.#ways = ways;
  }

  get base(): Base {
    return this.#base;
  }

  get state(): KeeperState {
    return this.#state;
  }

  /** Something was written. */
  changed(): void {
    this.#changes += 1;
    this.#endSaving ??= beginSaving();
    this.#tell({ unwritten: true });
    const now = Date.now();
    this.#waitingSince ??= now;
    const atLeast = this.#waitingSince + DRAFT_AT_LEAST - now;
    this.#scheduleDraft(Math.max(0, Math.min(DRAFT_AFTER, atLeast)));
    this.#schedulePause(PAUSE);
  }

  /** A draft of before is gone on with: it is written with the next change, or on leaving. */
  continueDraft(): void {
    this.#changes += 1;
    this.#drafted = this.#changes;
    this.#tell({ unwritten: true });
  }

  /** Makes a body of all that is written; true where that is done and nothing is left to decide. */
  settle(prefer: Side | null = null): Promise<boolean> {
    clearTimeout(this.#pauseTimer);
    return this.#next(() => this.#write(prefer));
  }

  /** Somebody else wrote: what they wrote is shown, with what is being written here where that goes together. */
  othersWrote(): Promise<boolean> {
    return this.#next(async () => {
      if (this.#written < this.#changes) return this.#write(null);
      await this.#takeLatest();
      return true;
    });
  }

  /** Gives up what is no body yet and shows the latest. */
  discard(): Promise<boolean> {
    return this.#next(async () => {
      await this.#ways.discardDraft();
      await this.#takeLatest();
      return true;
    });
  }

  /** Once nothing is on its way to the backend. */
  async idle(): Promise<void> {
    await this.#queue;
  }

  /** Ends; what is not kept by then stays in the draft. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#pauseTimer);
    this.#end({ kept: false, failure: null });
  }

  async #takeLatest(): Promise<void> {
    const latest = await this.#ways.latest();
    const shown = await this.#show(latest?.text ?? null);
    this.#base = { hash: latest?.hash ?? null, before: latest && shown };
    this.#drafted = this.#changes;
    this.#written = this.#changes;
    this.#end({ kept: true });
    this.#tell({ unwritten: false, conflict: null, failure: null });
  }

  async #keepDraft(): Promise<boolean> {
    if (this.#drafted === this.#changes) return true;
    const change = this.#changes;
    this.#waitingSince = null;
    this.#endSaving ??= beginSaving();
    await this.#ways.saveDraft(await this.#readAll(), this.#base.hash);
    this.#drafted = change;
    if (change === this.#changes) this.#end({ kept: true });
    if (this.#state.failure && !this.#state.failure.refusal) this.#tell({ failure: null });
    return true;
  }

  async #write(prefer: Side | null): Promise<boolean> {
    if (this.#written === this.#changes && !prefer) return true;
    // The body may be refused, or collide: what was written is safe before that.
    await this.#keepDraft();
    const change = this.#changes;
    this.#endSaving ??= beginSaving();
    const after = await this.#readAll();
    const outcome = await this.#ways.write(this.#base, after, prefer);
    if (this.#drafted === this.#changes) this.#end({ kept: true });
    switch (outcome.outcome) {
      case "conflict":
        this.#tell({
          conflict: { mine: outcome.mine, theirs: outcome.theirs, collisions: outcome.conflicts },
          failure: null,
        });
        return false;
      case "same":
        this.#base = { hash: outcome.hash, before: after };
        break;
      case "written":
        if (!outcome.merged) {
          this.#base = { hash: outcome.hash, before: after };
        } else if (change === this.#changes) {
          this.#base = { hash: outcome.hash, before: await this.#show(outcome.merged.text) };
        } else {
          // Something was changed while others' changes came in: they are shown with the next body.
          this.#base = { hash: outcome.merged.mine, before: after };
        }
    }
    this.#written = change;
    this.#tell({ unwritten: change < this.#changes, conflict: null, failure: null });
    return true;
  }

  async #readAll(): Promise<string> {
    const change = this.#changes;
    if (this.#read?.change !== change) this.#read = { change, text: await this.#ways.read() };
    return this.#read.text;
  }

  #show(text: string | null): Promise<string> {
    this.#read = null;
    return this.#ways.show(text);
  }

  #next(work: () => Promise<boolean>): Promise<boolean> {
    const done = this.#queue.then(work).catch((thrown: unknown) => {
      const failure = Failure.from(thrown);
      this.#end({ kept: false, failure: failure.refusal ? null : failure });
      this.#tell({ failure });
      // A rule's refusal does not go away by asking again.
      if (!failure.refusal) this.#schedulePause(RETRY);
      return false;
    });
    this.#queue = done;
    return done;
  }

  #scheduleDraft(after: number): void {
    clearTimeout(this.#draftTimer);
    if (!this.#stopped) this.#draftTimer = setTimeout(() => void this.#next(() => this.#keepDraft()), after);
  }

  #schedulePause(after: number): void {
    clearTimeout(this.#pauseTimer);
    if (!this.#stopped) this.#pauseTimer = setTimeout(() => void this.settle(), after);
  }

  #end(end: Kept): void {
    this.#endSaving?.(end);
    this.#endSaving = null;
  }

  #tell(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change };
    this.#ways.onState(this.#state);
  }
}
