import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Executed, WriteOutcome } from "../api/bindings";
import { Failure } from "../api/failure";
import { DRAFT_AFTER, DRAFT_AT_LEAST, DraftKeeper, PAUSE, RETRY, type Ways } from "./draftKeeper";

const executed: Executed = { sequence: "1", history: { undo: null, redo: null } };
const written = (hash: string, merged: { text: string; mine: string } | null = null): WriteOutcome => ({
  outcome: "written",
  hash,
  merged,
  executed,
});

/** A keeper of a text that a test changes, and what it asked for. */
function keeping(
  answer: (after: string) => WriteOutcome | Promise<WriteOutcome> = (after) => written(`hash of ${after}`),
) {
  const paper = { text: "begin" };
  const ways = {
    read: vi.fn(async () => paper.text),
    saveDraft: vi.fn(async (_text: string, _base: string | null): Promise<unknown> => undefined),
    discardDraft: vi.fn(async () => undefined),
    write: vi.fn(async (_base: unknown, after: string, _prefer: unknown) => answer(after)),
    latest: vi.fn(async () => ({ hash: "theirs", text: "their text" })),
    show: vi.fn(async (text: string | null) => {
      paper.text = text ?? "";
      return paper.text;
    }),
    onState: vi.fn(),
  } satisfies Ways;
  const keeper = new DraftKeeper({ hash: "base", before: "begin" }, ways);
  const draw = (text: string) => {
    paper.text = text;
    keeper.changed();
  };
  return { keeper, ways, draw, paper };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is drawn", () => {
  it("is a draft within moments and a body on a pause", async () => {
    const { ways, draw, keeper } = keeping();
    draw("one");
    await vi.advanceTimersByTimeAsync(DRAFT_AFTER);
    expect(ways.saveDraft).toHaveBeenCalledExactlyOnceWith("one", "base");
    expect(ways.write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(ways.write).toHaveBeenCalledExactlyOnceWith({ hash: "base", before: "begin" }, "one", null);
    expect(keeper.base).toEqual({ hash: "hash of one", before: "one" });
    expect(keeper.state.unwritten).toBe(false);
    expect(ways.read, "the draft is the body: nothing was drawn between them").toHaveBeenCalledOnce();
  });

  it("is a draft within a second also while somebody goes on and on", async () => {
    const { ways, draw } = keeping();
    for (let at = 0; at < DRAFT_AT_LEAST; at += 100) {
      draw(`at ${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(ways.saveDraft).toHaveBeenCalled();
  });

  it("is kept on leaving at once, the draft before the body", async () => {
    const { ways, draw, keeper } = keeping();
    draw("one");
    expect(await keeper.settle()).toBe(true);
    const [draft] = ways.saveDraft.mock.invocationCallOrder;
    const [body] = ways.write.mock.invocationCallOrder;
    expect(draft).toBeLessThan(body ?? 0);
    expect(await keeper.settle()).toBe(true);
    expect(ways.write).toHaveBeenCalledTimes(1);
  });

  it("is not taken for kept when it came while something before it was being kept", async () => {
    const { ways, draw, keeper } = keeping();
    draw("one");
    ways.write.mockImplementationOnce(async () => {
      draw("two");
      return written("h1");
    });
    await keeper.settle();
    expect(keeper.state.unwritten).toBe(true);
    await keeper.settle();
    expect(ways.write).toHaveBeenLastCalledWith({ hash: "h1", before: "one" }, "two", null);
  });

  it("stays when it can not be kept, and is tried again", async () => {
    const { ways, draw, keeper } = keeping();
    ways.saveDraft.mockRejectedValueOnce(Failure.of("disk-full", "no space"));
    draw("one");
    await vi.advanceTimersByTimeAsync(DRAFT_AFTER);
    expect(keeper.state.failure?.code).toBe("disk-full");
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(ways.saveDraft).toHaveBeenLastCalledWith("one", "base");
    expect(keeper.state).toEqual({ unwritten: false, conflict: null, failure: null });
  });
});

describe("what others wrote", () => {
  it("is shown beside what is drawn here", async () => {
    const { ways, draw, keeper } = keeping(() => written("both", { text: "merged", mine: "only mine" }));
    draw("one");
    await keeper.settle();
    expect(ways.show).toHaveBeenCalledExactlyOnceWith("merged");
    expect(keeper.base).toEqual({ hash: "both", before: "merged" });
  });

  it("waits where more was drawn meanwhile: that starts from what was drawn here alone", async () => {
    const { ways, draw, keeper } = keeping();
    draw("one");
    ways.write.mockImplementationOnce(async () => {
      draw("two");
      return written("both", { text: "merged", mine: "only mine" });
    });
    await keeper.settle();
    expect(ways.show).not.toHaveBeenCalled();
    await keeper.settle();
    expect(ways.write).toHaveBeenLastCalledWith({ hash: "only mine", before: "one" }, "two", null);
  });

  it("is shown at once where nothing is drawn here", async () => {
    const { ways, keeper } = keeping();
    await keeper.othersWrote();
    expect(ways.write).not.toHaveBeenCalled();
    expect(ways.show).toHaveBeenCalledExactlyOnceWith("their text");
    expect(keeper.base).toEqual({ hash: "theirs", before: "their text" });
  });

  it("stands beside what collides with it until somebody decides", async () => {
    const theirs = { hash: "theirs", text: "their text" };
    const collision = { id: "t", path: "t/name", base: "a", mine: "b", theirs: "c" };
    const conflict: WriteOutcome = { outcome: "conflict", mine: "my text", theirs, conflicts: [collision] };
    const { ways, draw, keeper } = keeping(() => conflict);
    draw("one");
    expect(await keeper.settle()).toBe(false);
    expect(keeper.state.conflict).toEqual({ mine: "my text", theirs, collisions: [collision] });
    expect(ways.show).not.toHaveBeenCalled();
    expect(ways.discardDraft).not.toHaveBeenCalled();

    ways.write.mockResolvedValueOnce(written("decided", { text: "merged", mine: "only mine" }));
    expect(await keeper.settle("mine")).toBe(true);
    expect(ways.write).toHaveBeenLastCalledWith({ hash: "base", before: "begin" }, "one", "mine");
    expect(keeper.state.conflict).toBeNull();
  });

  it("is taken instead when somebody gives up what they drew", async () => {
    const { ways, draw, keeper, paper } = keeping();
    draw("one");
    await keeper.discard();
    expect(ways.discardDraft).toHaveBeenCalled();
    expect(paper.text).toBe("their text");
    expect(keeper.state.unwritten).toBe(false);
  });
});
