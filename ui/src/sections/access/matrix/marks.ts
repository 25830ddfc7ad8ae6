import type { Action } from "../../../api/bindings";
import { type Cell, SAME } from "./store";

/** What the eye tells apart in a cell: each has its corner, its shape and its colour. */
export const MARKS = ["see", "write", "decide", "manage"] as const;
export type Mark = (typeof MARKS)[number];

/** Where an action shows. `name` is less than seeing: of what may only be traversed. */
const MARK_OF: Record<Action, Mark | "name"> = {
  traverse: "name",
  view: "see",
  "view-draft": "see",
  comment: "see",
  acknowledge: "see",
  "read-audit": "see",
  preview: "see",
  report: "see",
  create: "write",
  edit: "write",
  submit: "write",
  move: "write",
  delete: "write",
  "insert-level": "write",
  "create-template": "write",
  "start-plan": "write",
  use: "write",
  copy: "write",
  complete: "write",
  "create-draft": "write",
  "update-status": "write",
  approve: "decide",
  review: "decide",
  publish: "decide",
  end: "decide",
  reopen: "decide",
  "delete-approved": "manage",
  archive: "manage",
  restore: "manage",
  "set-review-interval": "manage",
  "set-responsible": "manage",
  "bulk-edit": "manage",
  grant: "manage",
  "manage-settings": "manage",
  "remove-avatar": "manage",
  "set-flags": "manage",
  "create-team": "manage",
  "set-coordinators": "manage",
  "share-templates": "manage",
  "set-area": "manage",
  invite: "manage",
  "change-role": "manage",
  "edit-user": "manage",
  share: "manage",
  "create-strategy": "manage",
  "edit-settings": "manage",
};

/** The mark with which an action shows. */
export function markOf(action: Action): Mark | "name" {
  return MARK_OF[action];
}

export interface Marks {
  /** Of the marks' corners, those that are there. */
  marks: ReadonlySet<Mark>;
  /** Only the name and place may be seen. */
  nameOnly: boolean;
  same: boolean;
}

/** Tells what cells show; `actions` are the names by the numbers of the bits. */
export class Reader {
  private readonly masks: Record<Mark | "name", Cell>;

  constructor(private readonly actions: readonly Action[]) {
    const none = () => ({ low: 0, high: 0 });
    this.masks = { name: none(), see: none(), write: none(), decide: none(), manage: none() };
    actions.forEach((action, index) => {
      const mask = this.masks[MARK_OF[action]];
      if (index < 32) mask.low |= 1 << index;
      else mask.high |= 1 << (index - 32);
    });
  }

  has(cell: Cell, mark: Mark | "name"): boolean {
    const mask = this.masks[mark];
    return (cell.low & mask.low) !== 0 || (cell.high & mask.high) !== 0;
  }

  /** The actions of a cell, in their order. */
  actionsOf(cell: Cell): Action[] {
    return this.actions.filter(
      (_, index) => ((index < 32 ? cell.low >>> index : cell.high >>> (index - 32)) & 1) === 1,
    );
  }
}

export function isSame(cell: Cell): boolean {
  return (cell.high & SAME) !== 0;
}

export function isEmpty(cell: Cell): boolean {
  return cell.low === 0 && (cell.high & ~SAME) === 0;
}
