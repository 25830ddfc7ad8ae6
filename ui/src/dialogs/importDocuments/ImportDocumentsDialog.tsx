import { Button, ButtonGroup, Content, Dialog, Heading, InlineAlert } from "@react-spectrum/s2";
import { useState } from "react";
import type { DocumentsRead, Id, ImportReport } from "../../api/bindings";
import { call } from "../../api/client";
import { useDeed, useKeepHistory } from "../../api/execute";
import { Failure } from "../../api/failure";
import { useFailureWords } from "../../api/failureWords";
import { openHere } from "../../app/objectPlace";
import { useText } from "../../i18n/text";
import { useTask } from "../TaskHost";
import { FilesFound } from "./FilesFound";
import { readable } from "./files";
import { ImportedFiles } from "./ImportedFiles";

type Stage =
  | { at: "choosing" }
  | { at: "told"; found: DocumentsRead }
  | { at: "done"; found: DocumentsRead; report: ImportReport };

interface Props {
  /** What the documents are to stand in: a folder, or the section. */
  parent: Id;
  /** Its name. */
  name: string;
  close: () => void;
}

/** Makes documents of files: one chooses, is told what would not be kept, and then brings them in. */
export function ImportDocumentsDialog({ parent, name, close }: Props) {
  const text = useText();
  const words = useFailureWords();
  const task = useTask();
  const keepHistory = useKeepHistory();
  const deed = useDeed();
  const [stage, setStage] = useState<Stage>({ at: "choosing" });
  const [working, setWorking] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setWorking(true);
    await deed.attempt(work);
    setWorking(false);
  };
  const choose = (what: "files" | "folder") =>
    attempt(async () => {
      const paths = await chosen(what, text(`import-documents-${what}`));
      if (paths.length === 0) return;
      try {
        const found = await task(text("import-documents-reading"), (id) => call("read_documents", { paths, task: id }));
        setStage({ at: "told", found });
      } catch (thrown) {
        // Stopping it was the person's own wish: they may choose others.
        if (Failure.from(thrown).code !== "cancelled") throw thrown;
      }
    });
  const bringIn = (found: DocumentsRead) =>
    attempt(async () => {
      const files = readable(found).map(({ path, folders, hash }) => ({ path, folders, hash }));
      const report = await task(text("import-documents-working"), (id) =>
        call("import_documents", { files, folder: parent, task: id }),
      );
      if (report.history) keepHistory(report.history);
      const [only, ...more] = report.files;
      if (only?.result.outcome === "imported" && more.length === 0 && found.files.length === 1) {
        close();
        openHere(only.result.document);
      } else setStage({ at: "done", found, report });
    });

  const count = stage.at === "told" ? readable(stage.found).length : 0;
  return (
    <Dialog size={stage.at === "choosing" ? "M" : "L"}>
      <Heading slot="title">{text("import-documents-title")}</Heading>
      <Content>
        {deed.failure && (
          <InlineAlert variant="negative" autoFocus>
            <Heading>{text("not-done")}</Heading>
            <Content>{words(deed.failure)}</Content>
          </InlineAlert>
        )}
        {stage.at === "choosing" && <p>{text("import-documents-lead", { name })}</p>}
        {stage.at === "told" && <FilesFound found={stage.found} />}
        {stage.at === "done" && <ImportedFiles found={stage.found} report={stage.report} close={close} />}
      </Content>
      {stage.at === "choosing" && (
        <ButtonGroup>
          <Button variant="secondary" onPress={close}>
            {text("cancel")}
          </Button>
          <Button variant="secondary" isDisabled={working} onPress={() => void choose("folder")}>
            {text("import-documents-folder")}
          </Button>
          <Button variant="accent" isPending={working} autoFocus onPress={() => void choose("files")}>
            {text("import-documents-files")}
          </Button>
        </ButtonGroup>
      )}
      {stage.at === "told" && (
        <ButtonGroup>
          <Button variant="secondary" onPress={close}>
            {text("cancel")}
          </Button>
          <Button variant="secondary" autoFocus={count === 0} onPress={() => setStage({ at: "choosing" })}>
            {text("import-documents-others")}
          </Button>
          {count > 0 && (
            <Button variant="accent" isPending={working} autoFocus onPress={() => void bringIn(stage.found)}>
              {text("import-documents-go", { count })}
            </Button>
          )}
        </ButtonGroup>
      )}
      {stage.at === "done" && (
        <ButtonGroup>
          <Button variant="accent" autoFocus onPress={close}>
            {text("done")}
          </Button>
        </ButtonGroup>
      )}
    </Dialog>
  );
}

async function chosen(what: "files" | "folder", title: string): Promise<string[]> {
  if (what === "files") return call("choose_paths", { purpose: "document", title });
  const folder = await call("choose_path", { purpose: "document-folder", title });
  return folder === null ? [] : [folder];
}
