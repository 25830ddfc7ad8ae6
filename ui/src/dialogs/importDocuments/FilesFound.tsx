import type { DocumentsRead, FileRead, LossView } from "../../api/bindings";
import { Failure } from "../../api/failure";
import { useFailureWords } from "../../api/failureWords";
import { Scrollable } from "../../components/Scrollable";
import { useLossWords } from "../../content/document/useLossWords";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { fileName, readable } from "./files";
import styles from "./importDocuments.module.css";

/** How many files that are passed over are named. */
const NAMED = 5;

/** What was found in the files, before anything is saved: what each would not keep, and which can not be read. */
export function FilesFound({ found }: { found: DocumentsRead }) {
  const text = useText();
  const format = useFormat();
  const count = readable(found).length;
  const unreadable = found.files.length - count;
  const others = found.passedOver.length;
  return (
    <div className={styles.stage}>
      <p className={styles.lead}>
        {text("import-documents-ready", { count })}
        {unreadable > 0 && ` ${text("import-documents-unreadable", { count: unreadable })}`}
      </p>
      {found.files.length > 0 && (
        <Scrollable label={text("import-documents-list")} className={styles.files}>
          <ul>
            {found.files.map((file) => (
              <li key={file.path}>
                <FileFound file={file} />
              </li>
            ))}
          </ul>
        </Scrollable>
      )}
      {others > 0 && (
        <p className={styles.note}>
          {text("import-documents-passed-over", {
            count: others,
            names: format.list([
              ...found.passedOver.slice(0, NAMED),
              ...(others > NAMED ? [text("import-documents-and-more", { count: others - NAMED })] : []),
            ]),
          })}
        </p>
      )}
    </div>
  );
}

function FileFound({ file: { path, folders, reading } }: { file: FileRead }) {
  const text = useText();
  const words = useFailureWords();
  const place = [...folders, fileName(path)].join(" › ");
  if (reading.outcome === "unreadable") {
    return (
      <>
        <strong>{fileName(path)}</strong>
        <small>{folders.join(" › ")}</small>
        <p data-tone="bad">{words(Failure.from(reading.failure))}</p>
      </>
    );
  }
  return (
    <>
      <strong>{reading.name}</strong>
      <small>{place}</small>
      {reading.losses.length === 0 ? (
        <p data-tone="good">{text("import-documents-all-kept")}</p>
      ) : (
        <Losses losses={reading.losses} />
      )}
    </>
  );
}

/** What of a file is not kept: in a sentence, and one by one with its place for who wants to know. */
function Losses({ losses }: { losses: LossView[] }) {
  const text = useText();
  const format = useFormat();
  const words = useLossWords();
  return (
    <>
      <p data-tone="warn">{text("import-documents-losses", { losses: format.list(words(losses)) })}</p>
      <details>
        <summary>{text("import-documents-details")}</summary>
        <ul>
          {losses.map((loss) => (
            <li key={`${loss.code} ${loss.place} ${loss.detail}`}>
              <PlaceOf loss={loss} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function PlaceOf({ loss }: { loss: LossView }) {
  const text = useText();
  const [what] = useLossWords()([loss]);
  // As the readers of files say where something is.
  const place = loss.place
    .replace(/\bline (\d+)/, (_, number) => text("loss-line", { number }))
    .replace(/\bparagraph (\d+)/, (_, number) => text("loss-paragraph", { number }));
  return (
    <>
      {place}: {what}
      {loss.detail && ` (${loss.detail})`}
    </>
  );
}
