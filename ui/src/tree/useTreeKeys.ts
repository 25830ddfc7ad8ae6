import { type KeyboardEvent, useCallback } from "react";
import { parentOf, type Step } from "./steps";
import type { TreeRow, TreeSource } from "./types";
import { useTypeahead } from "./useTypeahead";

export interface TreeCommands {
  onOpen: (row: TreeRow) => void;
  onRename: (row: TreeRow) => void;
  onDelete: (row: TreeRow) => void;
  onCut: (row: TreeRow) => void;
  onPaste: (row: TreeRow) => void;
  onStep: (row: TreeRow, index: number, step: Step) => void;
  onMenu: (row: TreeRow, index: number) => void;
  onCreate: (row: TreeRow) => void;
  /** Escape: what was cut is not cut any more. */
  onEscape: () => void;
}

interface Options extends TreeCommands {
  source: TreeSource;
  active: number;
  pageSize: () => number;
  activate: (index: number) => void;
}

const STEPS: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

/** The keys of the ARIA tree pattern, and the program's own: F2, Delete, Ctrl+X/V, Alt+arrows, Shift+F10. */
export function useTreeKeys(options: Options): (event: KeyboardEvent) => void {
  const { source, active, activate, pageSize } = options;

  const typed = useTypeahead(
    useCallback(
      (prefix, again) => {
        void source.findByPrefix(prefix, again ? active + 1 : active).then((found) => {
          if (found !== null) activate(found);
        });
      },
      [source, active, activate],
    ),
  );

  return (event) => {
    const row = source.row(active);
    if (handle(event, row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function handle(event: KeyboardEvent, row: TreeRow | undefined): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return row !== undefined && !command && moveByStep(event, row);
    if (command) return row !== undefined && shortcut(event, row);
    return navigate(event, row) || (row !== undefined && act(event, row)) || typed(event.key);
  }

  function moveByStep(event: KeyboardEvent, row: TreeRow): boolean {
    const step = STEPS[event.key];
    if (step) options.onStep(row, active, step);
    return step !== undefined;
  }

  function shortcut(event: KeyboardEvent, row: TreeRow): boolean {
    if (event.shiftKey) return false;
    const key = event.key.toLowerCase();
    if (key === "x") options.onCut(row);
    else if (key === "v") options.onPaste(row);
    else return false;
    return true;
  }

  function navigate(event: KeyboardEvent, row: TreeRow | undefined): boolean {
    const last = source.count - 1;
    const to = (index: number) => activate(Math.min(Math.max(index, 0), last));
    switch (event.key) {
      case "ArrowDown":
        to(active + 1);
        return true;
      case "ArrowUp":
        to(active - 1);
        return true;
      case "Home":
        to(0);
        return true;
      case "End":
        to(last);
        return true;
      case "PageDown":
        to(active + pageSize());
        return true;
      case "PageUp":
        to(active - pageSize());
        return true;
      case "ArrowRight":
        if (row?.expanded === false) source.setExpanded(row, true);
        else if (row?.expanded) to(active + 1);
        return true;
      case "ArrowLeft":
        if (row?.expanded) source.setExpanded(row, false);
        else {
          const parent = parentOf(source.row, active);
          if (parent !== null) to(parent);
          else if (row && row.level > 1) {
            void source.locate(row.parent, { open: false }).then((index) => index !== null && to(index));
          }
        }
        return true;
      default:
        return false;
    }
  }

  function act(event: KeyboardEvent, row: TreeRow): boolean {
    switch (event.key) {
      case "Enter":
        options.onOpen(row);
        return true;
      case "F2":
        options.onRename(row);
        return true;
      case "Delete":
        options.onDelete(row);
        return true;
      case "Insert":
        options.onCreate(row);
        return true;
      case "ContextMenu":
        options.onMenu(row, active);
        return true;
      case "F10":
        if (event.shiftKey) options.onMenu(row, active);
        return event.shiftKey;
      case "*":
        source.expandSiblings(row);
        return true;
      case "Escape":
        options.onEscape();
        return false;
      default:
        return false;
    }
  }
}
