import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { parentOf, type Step } from "./steps";
import { type Act, type Meaning, meaningOf, walkTo } from "./treeKeys";
import type { TreeRow, TreeSource } from "./types";
import type { ActiveRow } from "./useActiveRow";
import { useTypeahead } from "./useTypeahead";

export interface TreeCommands {
  onOpen: (row: TreeRow) => void;
  onRename: (row: TreeRow) => void;
  onDelete: (row: TreeRow) => void;
  onCut: (row: TreeRow) => void;
  onPaste: (row: TreeRow) => void;
  /** Moves a row one step; true where it was done, so that the keyboard goes along. */
  onStep: (row: TreeRow, index: number, step: Step) => Promise<boolean>;
  onMenu: (row: TreeRow, index: number) => void;
  onCreate: (row: TreeRow) => void;
  /** Escape: what was cut is not cut any more. */
  onEscape: () => void;
}

interface Options extends TreeCommands {
  source: TreeSource;
  active: ActiveRow;
  pageSize: () => number;
}

interface Waiting {
  meaning: Meaning;
  /** `ActiveRow.losses` when it was pressed: what was meant for a row that is gone is meant for no other. */
  losses: number;
}

/** More than somebody presses within an answer's time. */
const MOST_WAITING = 32;

/** What takes the keyboard elsewhere: keys pressed after it were not meant for the tree. */
const LEAVES: readonly Act[] = ["rename", "delete", "create", "menu"];

/**
 * The keys of a tree. Each acts on the active object itself: while it is being moved, opened or looked for, or its row
 * is still to be fetched, the key waits, and never acts on what stands in its place meanwhile.
 */
export function useTreeKeys(options: Options): {
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
} {
  const { source, active } = options;
  const { row, index } = active;
  const [busy, setBusy] = useState(0);
  const [, draw] = useState(0);
  const waiting = useRef<Waiting[]>([]);

  const during = useCallback((work: Promise<unknown>) => {
    setBusy((count) => count + 1);
    void work.finally(() => setBusy((count) => count - 1));
  }, []);

  const goTo = (to: number) => active.activate({ index: to, id: source.row(to)?.id ?? null }, true);
  const goToFound = (found: number | null) => found !== null && active.activate({ index: found, id: null }, true);
  const typed = useTypeahead((prefix, again) =>
    during(source.findByPrefix(prefix, again ? index + 1 : index).then(goToFound)),
  );

  useEffect(() => {
    const next = waiting.current[0];
    if (next && next.losses !== active.losses) waiting.current = [];
    else if (next && isReady(next.meaning)) {
      waiting.current.shift();
      carryOut(next.meaning);
      if (next.meaning.type === "act" && LEAVES.includes(next.meaning.act)) waiting.current = [];
      // The one after it finds the rows as this one leaves them.
      if (waiting.current.length > 0) draw((count) => count + 1);
    }
  });

  return {
    onKeyDown: (event) => {
      const meaning = meaningOf(event);
      if (meaning && take(meaning)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    onBlur: () => {
      waiting.current = [];
    },
  };

  /** Whether the key is the tree's. */
  function take(meaning: Meaning): boolean {
    if (meaning.type === "escape") {
      waiting.current = [];
      options.onEscape();
      return false;
    }
    if (waiting.current.length === 0 && isReady(meaning)) return carryOut(meaning);
    if (waiting.current.length < MOST_WAITING) waiting.current.push({ meaning, losses: active.losses });
    active.bring();
    return true;
  }

  function isReady(meaning: Meaning): boolean {
    if (busy > 0 || active.seeking) return false;
    // Walking goes from place to place; everything else is about an object.
    const byPlace = meaning.type === "walk" || meaning.type === "letter";
    return row !== undefined || (byPlace && active.walking);
  }

  function carryOut(meaning: Meaning): boolean {
    if (meaning.type === "walk") goTo(walkTo(meaning.to, index, source.count, options.pageSize()));
    else if (meaning.type === "letter") return typed(meaning.letter);
    else if (row) about(row, meaning);
    return true;
  }

  function about(row: TreeRow, meaning: Meaning): void {
    if (meaning.type === "inward") inward(row);
    else if (meaning.type === "outward") outward(row);
    else if (meaning.type === "step") during(step(row, meaning.step));
    else if (meaning.type === "act") act(row, meaning.act);
  }

  async function step(row: TreeRow, way: Step): Promise<void> {
    // Step by step one stays on what moves, wherever it goes.
    if (await options.onStep(row, index, way)) await active.seek(row.id);
  }

  function inward(row: TreeRow): void {
    if (row.expanded === false) during(source.setExpanded(row, true));
    else if (row.expanded) goTo(walkTo("next", index, source.count, 1));
  }

  function outward(row: TreeRow): void {
    const parent = parentOf(source.row, index);
    if (row.expanded) during(source.setExpanded(row, false));
    else if (parent !== null) goTo(parent);
    else if (row.level > 1) during(source.reveal(row.parent).then(goToFound));
  }

  function act(row: TreeRow, what: Act): void {
    const acts: Record<Act, () => void> = {
      open: () => options.onOpen(row),
      rename: () => options.onRename(row),
      delete: () => options.onDelete(row),
      create: () => options.onCreate(row),
      menu: () => options.onMenu(row, index),
      "expand-siblings": () => during(source.expandSiblings(row)),
      cut: () => options.onCut(row),
      paste: () => options.onPaste(row),
    };
    acts[what]();
  }
}
