import { lazy } from "react";

// Fields, pickers and lists are half of the program's code, and none of it is needed to show a tree. What the window
// itself opens comes from here; the settings, which arrive apart anyway, take their dialogs directly.

const all = () => import("./all");

/** Fetches the dialogs while nothing else is to be done, so that the first one opens at once. */
export function fetchDialogs(): void {
  void all();
}

export const AddressDialog = lazy(async () => ({ default: (await all()).AddressDialog }));
export const DocumentTemplateDialog = lazy(async () => ({ default: (await all()).DocumentTemplateDialog }));
export const DuplicateDialog = lazy(async () => ({ default: (await all()).DuplicateDialog }));
export const GrantDialog = lazy(async () => ({ default: (await all()).GrantDialog }));
export const ImportDocumentsDialog = lazy(async () => ({ default: (await all()).ImportDocumentsDialog }));
export const InsertLevelDialog = lazy(async () => ({ default: (await all()).InsertLevelDialog }));
export const LinkDialog = lazy(async () => ({ default: (await all()).LinkDialog }));
export const LockDialog = lazy(async () => ({ default: (await all()).LockDialog }));
export const MoveDialog = lazy(async () => ({ default: (await all()).MoveDialog }));
export const NewObjectDialog = lazy(async () => ({ default: (await all()).NewObjectDialog }));
export const OneTextDialog = lazy(async () => ({ default: (await all()).OneTextDialog }));
export const QuickOpenDialog = lazy(async () => ({ default: (await all()).QuickOpenDialog }));
export const ResponsibleDialog = lazy(async () => ({ default: (await all()).ResponsibleDialog }));
export const ReviewIntervalDialog = lazy(async () => ({ default: (await all()).ReviewIntervalDialog }));
export const SwitchUserDialog = lazy(async () => ({ default: (await all()).SwitchUserDialog }));
export const TextsDialog = lazy(async () => ({ default: (await all()).TextsDialog }));
export const TranslateDialog = lazy(async () => ({ default: (await all()).TranslateDialog }));
export const WhyDialog = lazy(async () => ({ default: (await all()).WhyDialog }));
