import { Extension } from "@tiptap/core";
import { CellSelection } from "@tiptap/pm/tables";

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** Cells that are selected stay so where there is no further one: the webview would select something else. */
export const Cells = Extension.create({
  name: "cells",
  // After the table's own keys.
  priority: 50,
  addKeyboardShortcuts() {
    const stay = () => this.editor.state.selection instanceof CellSelection;
    return Object.fromEntries(ARROWS.map((arrow) => [`Shift-${arrow}`, stay]));
  },
});
