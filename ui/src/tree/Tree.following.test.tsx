import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useMemo, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { later } from "../../tests/backend";
import { renderInProgram } from "../../tests/render";
import { row } from "../../tests/rows";
import { Tree, type TreeProps } from "./Tree";
import type { Located, TreeRow, TreeSource } from "./types";

const a = row("Alpha", 1, "top");
const b = row("Beta", 1, "top");
const c = row("Gamma", 1, "top");

interface Answers {
  reveal?: (id: string) => Promise<number | null>;
  locate?: (id: string) => Promise<Located | null>;
  setExpanded?: () => Promise<void>;
}

/** A tree whose rows can become others, and whose questions the test answers. */
async function open(first: TreeRow[], answers: Answers, calls: Partial<TreeProps>) {
  let setRows: (rows: TreeRow[], from?: number, count?: number) => void = () => undefined;
  function Harness() {
    const [now, set] = useState({ rows: first, from: 0, count: first.length });
    setRows = (rows, from = 0, count = rows.length) => set({ rows, from, count });
    const source = useMemo<TreeSource>(() => {
      const indexOf = (id: string) => {
        const at = now.rows.findIndex((one) => one.id === id);
        return at < 0 ? null : at + now.from;
      };
      return {
        count: now.count,
        row: (index) => now.rows[index - now.from],
        indexOf,
        show: () => undefined,
        reveal: answers.reveal ?? (async (id) => indexOf(id)),
        locate:
          answers.locate ??
          (async (id) => {
            const index = indexOf(id);
            return index === null ? null : { id, index };
          }),
        setExpanded: answers.setExpanded ?? (async () => undefined),
        expandSiblings: async () => undefined,
        findByPrefix: async () => null,
      };
    }, [now]);
    const nothing = () => undefined;
    return (
      <Tree
        label="Processes"
        source={source}
        selectedId={null}
        cutId={null}
        editingId={null}
        onSelect={calls.onSelect ?? nothing}
        onEdit={calls.onEdit ?? nothing}
        onNamed={nothing}
        onDelete={calls.onDelete ?? nothing}
        onCut={calls.onCut ?? nothing}
        onPaste={nothing}
        onCreate={nothing}
        onEscape={nothing}
        onStep={calls.onStep ?? (async () => false)}
        onMenu={nothing}
        canDrag={() => false}
        accepts={() => false}
        onDrop={nothing}
      />
    );
  }
  const user = userEvent.setup();
  renderInProgram(<Harness />);
  const tree = await screen.findByRole("tree", { name: "Processes" });
  tree.focus();
  const active = () => document.getElementById(tree.getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;
  const become = (...args: Parameters<typeof setRows>) => act(async () => setRows(...args));
  return { user, active, become };
}

const the = (of: TreeRow) => expect.objectContaining({ id: of.id });

describe("the active row", () => {
  it("is the same object when the rows change their order", async () => {
    const onDelete = vi.fn();
    const { user, active, become } = await open([a, b, c], {}, { onDelete });
    await user.keyboard("{ArrowDown}");
    await become([b, a, c]);
    expect(active()).toBe("Beta");
    await user.keyboard("{Delete}");
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(the(b));
    await user.keyboard("{ArrowDown}");
    expect(active()).toBe("Alpha");
  });

  it("makes a key wait while its object went where nobody knows yet", async () => {
    const found = later<Located | null>();
    const onCut = vi.fn();
    const onDelete = vi.fn();
    const { user, active, become } = await open([a, b, c], { locate: () => found.promise }, { onCut, onDelete });
    await user.keyboard("{ArrowDown}");
    // Beta is far below now, outside of the rows that are here; Gamma stands where it stood.
    await become([a, c], 0, 5000);
    await user.keyboard("{Control>}x{/Control}{Delete}");
    expect(active()).toBeNull();
    expect(onCut).not.toHaveBeenCalled();
    await found.answer({ id: "Beta", index: 4000 });
    expect(onCut).not.toHaveBeenCalled();
    await become([b], 4000, 5000);
    expect(onCut).toHaveBeenCalledExactlyOnceWith(the(b));
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(the(b));
  });

  it("lets no key act on a neighbour of what is gone", async () => {
    const found = later<Located | null>();
    const onDelete = vi.fn();
    const { user, active, become } = await open([a, b, c], { locate: () => found.promise }, { onDelete });
    await user.keyboard("{ArrowDown}");
    await become([a, c]);
    await user.keyboard("{Delete}");
    await found.answer(null);
    expect(active()).toBe("Gamma");
    expect(onDelete).not.toHaveBeenCalled();
    // From now on Gamma is what the person sees to be active.
    await user.keyboard("{Delete}");
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(the(c));
  });

  it("becomes what its object was closed away in", async () => {
    const closed = row("Alpha", 1, "top", { expanded: false });
    const inner = row("Inner", 2, "Alpha");
    const { user, active, become } = await open(
      [{ ...closed, expanded: true }, inner, b],
      { locate: async () => ({ id: "Alpha", index: 0 }) },
      {},
    );
    await user.keyboard("{ArrowDown}");
    await become([closed, b]);
    expect(active()).toBe("Alpha");
  });

  it("is taken along by a move, and the next keys wait for the rows that follow from it", async () => {
    const moved = later<boolean>();
    const place = later<number | null>();
    const onStep = vi.fn<TreeProps["onStep"]>(() => moved.promise);
    const onEdit = vi.fn();
    const { user, active, become } = await open([a, b, c], { reveal: () => place.promise }, { onStep, onEdit });
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(onStep).toHaveBeenCalledExactlyOnceWith(the(a), 0, "down");
    await moved.answer(true);
    expect(onStep).toHaveBeenCalledOnce();
    await become([b, a, c]);
    await place.answer(1);
    expect(onStep).toHaveBeenCalledTimes(2);
    expect(onStep).toHaveBeenLastCalledWith(the(a), 1, "down");
    await become([b, c, a]);
    await user.keyboard("{F2}");
    expect(active()).toBe("Alpha");
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(the(a));
  });

  it("is walked on from where an opened row leads, not to what stood below it before", async () => {
    const opened = later<void>();
    const closed = row("Alpha", 1, "top", { expanded: false });
    const { user, active, become } = await open([closed, b], { setExpanded: () => opened.promise }, {});
    await user.keyboard("{ArrowRight}{ArrowDown}");
    await become([{ ...closed, expanded: true }, row("Inner", 2, "Alpha"), b]);
    await opened.answer();
    expect(active()).toBe("Inner");
  });

  it("forgets keys that waited when the person turns to something else", async () => {
    const found = later<Located | null>();
    const onDelete = vi.fn();
    const { user, become } = await open([a, b, c], { locate: () => found.promise }, { onDelete });
    await user.keyboard("{ArrowDown}");
    await become([a, c], 0, 5000);
    await user.keyboard("{Delete}");
    await act(async () => (document.activeElement as HTMLElement).blur());
    await found.answer({ id: "Beta", index: 4000 });
    await become([b], 4000, 5000);
    expect(onDelete).not.toHaveBeenCalled();
  });
});
