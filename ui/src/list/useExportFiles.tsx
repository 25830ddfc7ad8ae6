import { Content, Heading, InlineAlert, ToastQueue } from "@react-spectrum/s2";
import { useCallback } from "react";
import type { DocumentForm, Id } from "../api/bindings";
import { call } from "../api/client";
import type { Deed } from "../api/execute";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { useDialogs } from "../dialogs/DialogHost";
import { ManyDialog } from "../dialogs/lazy";
import { useTask } from "../dialogs/TaskHost";
import { useText } from "../i18n/text";
import { settleWriting } from "../writing/writers";
import styles from "./list.module.css";

/** Writes what was chosen into a folder, as files, and says what could not be one. */
export function useExportFiles(deed: Deed): (ids: readonly Id[], form: DocumentForm) => void {
  const text = useText();
  const words = useFailureWords();
  const task = useTask();
  const { open, close } = useDialogs();
  return useCallback(
    (ids, form) =>
      void deed.attempt(async () => {
        // What was written last is in the files, too.
        await settleWriting();
        const title = text("list-export");
        const report = await task(title, (task) => call("export_files", { objects: [...ids], form, title, task }));
        if (!report) return;
        const { written, folder, leftOut } = report;
        const done = text("list-exported", { count: written, folder });
        if (leftOut.length === 0) return void ToastQueue.positive(done, { timeout: 8000 });
        open(
          <ManyDialog title={title} close={close}>
            <p>{done}</p>
            <InlineAlert variant="notice">
              <Heading>{text("list-export-left-out", { count: leftOut.length })}</Heading>
              <Content>
                <ul className={styles.reasons}>
                  {leftOut.map(({ object, failure }) => (
                    <li key={object.id}>
                      <strong>{object.name.text || text("unnamed")}</strong>: {words(new Failure(failure))}
                    </li>
                  ))}
                </ul>
              </Content>
            </InlineAlert>
          </ManyDialog>,
        );
      }),
    [deed, text, words, task, open, close],
  );
}
