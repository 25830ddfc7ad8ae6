// The dialogs as one piece of the program, which is fetched apart from what the window shows at first.

export { WhyDialog } from "../sections/access/why/WhyDialog";
export { AddressDialog } from "./AddressDialog";
export { DocumentTemplateDialog } from "./DocumentTemplateDialog";
export { DuplicateDialog } from "./DuplicateDialog";
export { GrantDialog } from "./GrantDialog";
export { InsertLevelDialog } from "./InsertLevelDialog";
export { ImportDocumentsDialog } from "./importDocuments/ImportDocumentsDialog";
export { LinkDialog } from "./LinkDialog";
export { LockDialog } from "./LockDialog";
export { MoveDialog } from "./MoveDialog";
export { NewObjectDialog } from "./NewObjectDialog";
export { OneTextDialog } from "./OneTextDialog";
export { QuickOpenDialog } from "./QuickOpenDialog";
export { ResponsibleDialog } from "./ResponsibleDialog";
export { ReviewIntervalDialog } from "./ReviewIntervalDialog";
export { SwitchUserDialog } from "./SwitchUserDialog";
export { TextsDialog } from "./TextsDialog";
export { TranslateDialog } from "./TranslateDialog";
