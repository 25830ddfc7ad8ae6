import { ActionButton, Text } from "@react-spectrum/s2";
import Download from "@react-spectrum/s2/icons/Download";
import Edit from "@react-spectrum/s2/icons/Edit";
import OpenIn from "@react-spectrum/s2/icons/OpenIn";
import { lazy, Suspense, useEffect, useState } from "react";
import type { ContentView, FilePreview, Object as Thing, Which } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { DeedNotice } from "../components/DeedNotice";
import { EmptyState } from "../components/EmptyState";
import { ActionControl } from "../components/Locked";
import { Scrollable } from "../components/Scrollable";
import { Waiting } from "../components/Waiting";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import styles from "./content.module.css";
import { useOpenedFile } from "./opened/OpenedFileNotice";
import { TextView } from "./TextView";

// What draws PDF files is large, and few documents are one.
const PdfView = lazy(() => import("./pdf/PdfView"));

interface Props {
  thing: Thing;
  which: Which;
  file: ContentView & { kind: "file" };
}

/** A file that was attached as it is: what can be shown of it, and the way to have the file itself. */
export function FileView({ thing, which, file }: Props) {
  const text = useText();
  const format = useFormat();
  const deed = useDeed();
  const save = () => void deed.attempt(() => call("save_copy", { object: thing.id, which, title: text("save-copy") }));
  const edit = thing.actions.find(({ action }) => action === "edit");
  const opened = useOpenedFile(thing.id);
  const refused = useViewingRefusal();
  const open = (edit: boolean) => () => void deed.attempt(() => call("open_file", { object: thing.id, which, edit }));
  return (
    <>
      <div className={styles.file}>
        <div>
          <strong className="selectable">{file.name}</strong>
          <span>{format.size(Number(file.size))}</span>
        </div>
        <div className={styles.fileDeeds}>
          {edit && !opened && (
            <ActionControl size="S" allowance={edit} label={text("file-edit")} icon={<Edit />} onPress={open(true)} />
          )}
          {!opened && (
            <ActionButton size="S" onPress={() => refused() || open(false)()}>
              <OpenIn />
              <Text>{text("file-open")}</Text>
            </ActionButton>
          )}
          <ActionButton size="S" onPress={save}>
            <Download />
            <Text>{text("save-copy")}</Text>
          </ActionButton>
        </div>
      </div>
      <DeedNotice deed={deed} />
      {file.preview ? (
        <Preview thing={thing} which={which} name={file.name} preview={file.preview} />
      ) : (
        <EmptyState title={text("file-no-preview")}>{text("file-no-preview-hint")}</EmptyState>
      )}
    </>
  );
}

function Preview({ thing, which, name, preview }: Omit<Props, "file"> & { name: string; preview: FilePreview }) {
  const text = useText();
  switch (preview.kind) {
    case "text":
      return <TextView object={thing.id} html={preview.html} language={preview.language} leftOut={preview.leftOut} />;
    case "plain":
      return (
        <Scrollable label={text("file-text", { name })} className={`${styles.preview} selectable`}>
          <pre>{preview.text}</pre>
        </Scrollable>
      );
    case "picture":
      return <Picture thing={thing} which={which} name={name} mediaType={preview.mediaType} />;
    case "pdf":
      return (
        <Suspense fallback={<Waiting />}>
          <PdfView thing={thing} which={which} name={name} />
        </Suspense>
      );
  }
}

function Picture({ thing, which, name, mediaType }: Omit<Props, "file"> & { name: string; mediaType: string }) {
  const text = useText();
  const { data, error } = useRead("file_bytes", { object: thing.id, which });
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(new Blob([data], { type: mediaType }));
    setUrl(made);
    setBroken(false);
    return () => URL.revokeObjectURL(made);
  }, [data, mediaType]);
  if (error || broken) return <EmptyState title={text("file-no-preview")}>{text("file-no-preview-hint")}</EmptyState>;
  if (!url) return <Waiting />;
  return (
    <Scrollable label={text("file-picture", { name })} className={styles.picture}>
      <img src={url} alt={text("file-picture", { name })} onError={() => setBroken(true)} />
    </Scrollable>
  );
}
