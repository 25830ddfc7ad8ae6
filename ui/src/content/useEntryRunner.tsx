import { ToastQueue } from "@react-spectrum/s2";
import { useCallback } from "react";
import type { Object as Thing } from "../api/bindings";
import { call } from "../api/client";
import { type Deed, useExecute } from "../api/execute";
import { byLanguage, inLanguage } from "../api/types";
import { currentPlace, go } from "../app/navigation";
import { openHere, placeToEdit } from "../app/objectPlace";
import { offerToTakeBack } from "../app/offers";
import { useSession } from "../app/SessionContext";
import { useHistory } from "../app/useHistory";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { useDialogs } from "../dialogs/DialogHost";
import {
  DuplicateDialog,
  ImportDocumentsDialog,
  InsertLevelDialog,
  LockDialog,
  MoveDialog,
  NewObjectDialog,
  OneTextDialog,
  TextsDialog,
  TranslateDialog,
} from "../dialogs/lazy";
import { useText } from "../i18n/text";
import { settleWriting } from "../writing/writers";
import type { Entry } from "./entries";

interface Options {
  /** Renames in place, where the entry was chosen; else a dialog does. */
  onRename?: (thing: Thing) => void;
}

/** Does what an entry says: at once, or after a dialog has asked what it needs to know. */
export function useEntryRunner(deed: Deed, { onRename }: Options = {}): (entry: Entry, thing: Thing) => void {
  const text = useText();
  const session = useSession();
  const dialogs = useDialogs();
  const execute = useExecute();
  const { undo } = useHistory();
  const refused = useViewingRefusal();
  const { close } = dialogs;

  return useCallback(
    (entry, thing) => {
      const name = thing.name.text;
      const object = thing.id;
      if (!entry.allowance.allowed) {
        dialogs.open(<LockDialog of={entry.allowance} name={name} close={close} />);
        return;
      }
      if (refused()) return;
      switch (entry.id) {
        case "create":
          if (entry.kind) dialogs.open(<NewObjectDialog parent={object} kind={entry.kind} close={close} />);
          break;
        case "import-process":
          void deed.attempt(async () => {
            const made = await call("import_process", { parent: object, title: text("entry-import-process") });
            if (made) openHere(made.process);
          });
          break;
        case "import-documents":
          dialogs.open(<ImportDocumentsDialog parent={object} name={name} close={close} />);
          break;
        case "insert-level":
          dialogs.open(<InsertLevelDialog thing={thing} close={close} />);
          break;
        case "duplicate":
          dialogs.open(<DuplicateDialog thing={thing} close={close} />);
          break;
        case "translate":
          dialogs.open(<TranslateDialog thing={thing} close={close} />);
          break;
        case "edit-diagram":
          // There is nothing yet that a table or a summary could be made of.
          go(thing.working?.content || thing.approved?.content ? placeToEdit(object) : placeToEdit(object, "diagram"));
          break;
        case "edit-document":
          go(placeToEdit(object));
          break;
        case "rename":
          if (onRename) onRename(thing);
          else {
            dialogs.open(
              <OneTextDialog
                title={text("rename")}
                label={text("name")}
                action={text("rename")}
                initial={name}
                close={close}
                onSubmit={(words) =>
                  execute({ op: "rename", object, name: inLanguage(thing.names, session.language, words) })
                }
              />,
            );
          }
          break;
        case "names":
          dialogs.open(
            <TextsDialog
              title={text("names-title")}
              texts={byLanguage(thing.names)}
              close={close}
              onSubmit={(names) => execute({ op: "rename", object, name: names })}
            />,
          );
          break;
        case "move":
          dialogs.open(
            <MoveDialog
              objects={[object]}
              title={text("move-title", { name })}
              onMove={(under) => execute({ op: "move", object, under })}
              close={close}
            />,
          );
          break;
        case "attach-file":
        case "attach-diagram":
          void deed.attempt(async () => {
            const diagram = entry.id === "attach-diagram";
            const purpose = diagram ? "diagram" : "attachment";
            const path = await call("choose_path", {
              purpose,
              title: text(diagram ? "entry-attach-diagram" : "entry-attach-file"),
            });
            if (path) await call("attach_path", { object, path });
          });
          break;
        case "link-url":
          dialogs.open(
            <OneTextDialog
              title={text("entry-link-url")}
              label={text("address")}
              action={text("save")}
              initial="https://"
              close={close}
              onSubmit={(url) => execute({ op: "link-url", document: object, url })}
            />,
          );
          break;
        case "submit":
          // What is being written is part of what is submitted.
          void deed.attempt(async () => {
            if (await settleWriting()) await execute({ op: "submit", object });
          });
          break;
        case "approve":
          dialogs.open(
            <OneTextDialog
              title={text("approve-title", { name })}
              label={text("approve-note")}
              action={text("entry-approve")}
              optional
              multiline
              close={close}
              onSubmit={(note) => execute({ op: "approve", object, note })}
            />,
          );
          break;
        case "return":
          dialogs.open(
            <OneTextDialog
              title={text("return-title", { name })}
              label={text("return-comment")}
              action={text("entry-return")}
              multiline
              close={close}
              onSubmit={(comment) => execute({ op: "return", object, comment })}
            />,
          );
          break;
        case "review":
          void deed.run({ op: "record-review", object, on: today() }).then((done) => {
            if (done) ToastQueue.positive(text("review-recorded", { name }), { timeout: 5000 });
          });
          break;
        case "archive":
        case "restore":
          void deed.run({ op: entry.id, object });
          break;
        case "delete":
          void deed.run({ op: "delete", object }).then((done) => {
            if (!done) return;
            if (currentPlace().object === object) leave(thing);
            offerToTakeBack(text("deleted", { name }), text("undo"), undo);
          });
          break;
      }
    },
    [deed, dialogs, close, execute, onRename, refused, session.language, text, undo],
  );
}

/** What was shown is gone: shows what it stood in. */
function leave(thing: Thing): void {
  const above = thing.path.at(-1);
  go(
    { section: currentPlace().section, object: above && above.kind !== "section" ? above.id : null },
    { replace: true },
  );
}

/** The day it is here, as a date without a time. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
