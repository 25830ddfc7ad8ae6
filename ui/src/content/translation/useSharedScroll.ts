import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect } from "react";

/** A block of both texts, by how far below the top of its own text it begins. */
export interface Pair {
  from: number;
  to: number;
}

/** How far the other text is to be scrolled so that the same block stands at the top; as far into it as here. */
export function scrolledBeside(pairs: readonly Pair[], scrolled: number): number {
  let before: Pair = { from: 0, to: 0 };
  for (const pair of pairs) {
    if (pair.from > scrolled) {
      const share = (scrolled - before.from) / (pair.from - before.from);
      return before.to + share * (pair.to - before.to);
    }
    before = pair;
  }
  return before.to + scrolled - before.from;
}

/** Lets the original and what is being written be scrolled together, whichever of them one scrolls. */
export function useSharedScroll(original: RefObject<HTMLElement | null>, editor: Editor | null): void {
  useEffect(() => {
    const left = original.current;
    const right = editor?.view.dom.closest<HTMLElement>("[data-scroller]");
    if (!editor || !left || !right) return;
    // Only the one that the person scrolls leads; what follows scrolls, too.
    let leads: HTMLElement = right;
    const lead = (event: Event) => {
      leads = event.currentTarget as HTMLElement;
    };
    const below = (element: Element, scroller: HTMLElement) =>
      element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const pairs = (): Pair[] => {
      const found: Pair[] = [];
      for (const block of left.querySelectorAll<HTMLElement>("[data-block]")) {
        const other = editor.view.dom.querySelector(`[data-id="${CSS.escape(block.dataset.block ?? "")}"]`);
        if (!other) continue;
        const tops = [below(block, left), below(other, right)] as const;
        const pair = leads === left ? { from: tops[0], to: tops[1] } : { from: tops[1], to: tops[0] };
        const last = found.at(-1);
        // What stands in another order in the translation leads nowhere.
        if (!last || (pair.from > last.from && pair.to >= last.to)) found.push(pair);
      }
      return found;
    };
    let frame = 0;
    const follow = (event: Event) => {
      if (event.currentTarget !== leads || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const follower = leads === left ? right : left;
        follower.scrollTop = scrolledBeside(pairs(), leads.scrollTop);
      });
    };
    const LEADING = ["wheel", "pointerdown", "focusin", "touchstart"] as const;
    for (const scroller of [left, right]) {
      for (const kind of LEADING) scroller.addEventListener(kind, lead, { passive: true });
      scroller.addEventListener("scroll", follow, { passive: true });
    }
    return () => {
      cancelAnimationFrame(frame);
      for (const scroller of [left, right]) {
        for (const kind of LEADING) scroller.removeEventListener(kind, lead);
        scroller.removeEventListener("scroll", follow);
      }
    };
  }, [original, editor]);
}
