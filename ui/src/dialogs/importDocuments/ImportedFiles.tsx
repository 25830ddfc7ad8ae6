import type { DocumentsRead, ImportReport } from "../../api/bindings";
import { Failure } from "../../api/failure";
import { useFailureWords } from "../../api/failureWords";
import { openHere } from "../../app/objectPlace";
import { KindIcon } from "../../components/KindIcon";
import { Scrollable } from "../../components/Scrollable";
import { useText } from "../../i18n/text";
import { fileName, readable } from "./files";
import styles from "./importDocuments.module.css";

interface Props {
  found: DocumentsRead;
  report: ImportReport;
  close: () => void;
}

/** What became of the files: which are documents now, and why others are not. */
export function ImportedFiles({ found, report, close }: Props) {
  const text = useText();
  const words = useFailureWords();
  const folders = new Map(found.files.map((file) => [file.path, file.folders.join(" › ")]));
  const unreadable = found.files.flatMap(({ path, reading }) =>
    reading.outcome === "unreadable" ? [{ path, failure: reading.failure }] : [],
  );
  const failed = report.files.flatMap(({ path, result }) =>
    result.outcome === "failed" ? [{ path, failure: result.failure }] : [],
  );
  const imported = report.files.flatMap(({ path, result }) =>
    result.outcome === "imported" ? [{ path, document: result.document, name: result.name }] : [],
  );
  const wrong = [...failed, ...unreadable];
  const left = readable(found).length - report.files.length;
  return (
    <div className={styles.stage}>
      <p className={styles.lead} role="status">
        {text("import-documents-done", { count: imported.length })}
        {wrong.length > 0 && ` ${text("import-documents-failed", { count: wrong.length })}`}
        {report.stopped && ` ${text("import-documents-stopped", { count: left })}`}
      </p>
      {wrong.length + imported.length > 0 && (
        <Scrollable label={text("import-documents-report")} className={styles.files}>
          <ul>
            {wrong.map(({ path, failure }) => (
              <li key={path}>
                <strong>{fileName(path)}</strong>
                <small>{folders.get(path)}</small>
                <p data-tone="bad">{words(Failure.from(failure))}</p>
              </li>
            ))}
            {imported.map(({ path, document, name }) => (
              <li key={path}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    openHere(document);
                  }}
                >
                  <KindIcon kind="document" />
                  {name}
                </button>
                <small>{folders.get(path)}</small>
              </li>
            ))}
          </ul>
        </Scrollable>
      )}
    </div>
  );
}
