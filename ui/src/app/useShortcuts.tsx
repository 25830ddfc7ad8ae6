import { useEffect } from "react";
import { useDialogs } from "../dialogs/DialogHost";
import { QuickOpenDialog } from "../dialogs/lazy";
import { goToPane } from "./panes";
import { useHistory } from "./useHistory";

/** A dialog has the window to itself. A toast, for the page no less a dialog, has not: what it tells of can be undone. */
const DIALOG = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])';

/** Keys that hold everywhere in the window. A field that is being written in keeps its own undo. */
export function useShortcuts(): void {
  const { undo, redo } = useHistory();
  const dialogs = useDialogs();
  useEffect(() => {
    const shortcut = (event: KeyboardEvent): (() => void) | null => {
      if (event.key === "F6") return () => goToPane(event.shiftKey ? -1 : 1);
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
      const key = event.key.toLowerCase();
      if (key === "k" && !event.shiftKey) return () => dialogs.open(<QuickOpenDialog close={dialogs.close} />);
      if (isWriting(event.target)) return null;
      if (key === "z") return event.shiftKey ? redo : undo;
      return key === "y" && !event.shiftKey ? redo : null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(DIALOG)) return;
      const act = shortcut(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo, dialogs]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
