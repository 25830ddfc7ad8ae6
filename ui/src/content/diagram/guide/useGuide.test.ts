import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BpmnElement } from "../bpmn";
import type { Editor } from "../editor";
import { readBpmn } from "../moddle";
import { newDiagram } from "../newDiagram";
import { useGuide } from "./useGuide";

/** As much of an editor as the guide asks for. */
class Drawn {
  shown: BpmnElement;
  typing = false;
  looked = 0;
  #listeners: (() => void)[] = [];

  constructor(shown: BpmnElement) {
    this.shown = shown;
  }

  definitions(): BpmnElement {
    this.looked += 1;
    return this.shown;
  }

  isTyping(): boolean {
    return this.typing;
  }

  onContent(listener: () => void): void {
    this.#listeners.push(listener);
  }

  change(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function begin() {
  const drawn = new Drawn(await readBpmn(newDiagram("New")));
  const hook = renderHook(() => useGuide(drawn as unknown as Editor));
  return { drawn, ...hook };
}

/** Lets so much time pass, and all that follows from it happen. */
const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

describe("when the guide looks", () => {
  // What is fetched does not come by the clock: it is there before.
  beforeEach(async () => {
    await import("./lint");
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("waits until nothing changes any more", async () => {
    const { drawn, result } = await begin();
    for (let turn = 0; turn < 4; turn += 1) {
      await pass(500);
      drawn.change();
    }
    expect(drawn.looked).toBe(0);
    expect(result.current).toBeNull();
    await pass(5000);
    expect(drawn.looked).toBe(1);
    expect(result.current).toMatchObject({ kind: "hints" });
  });

  it("does not look while somebody types a label", async () => {
    const { drawn, result } = await begin();
    drawn.typing = true;
    await pass(5000);
    expect(drawn.looked).toBe(0);
    drawn.typing = false;
    await pass(5000);
    expect(result.current).not.toBeNull();
  });

  it("does not look any more when the editor is gone", async () => {
    const { drawn, unmount } = await begin();
    unmount();
    drawn.change();
    await pass(5000);
    expect(drawn.looked).toBe(0);
  });
});
