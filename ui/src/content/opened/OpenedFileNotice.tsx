import { Button, DialogTrigger } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import type { Id, OpenedFile, Object as Thing } from "../../api/bindings";
import { call, useRead } from "../../api/client";
import { type Deed, useDeed } from "../../api/execute";
import { Failure } from "../../api/failure";
import { useFailureWords } from "../../api/failureWords";
import { useViewingRefusal } from "../../app/useViewingRefusal";
import { DeedNotice } from "../../components/DeedNotice";
import { ConfirmDialog } from "../../dialogs/ConfirmDialog";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { Notice } from "../Notice";
import { FileConflict } from "./FileConflict";

/** The document's file, where the person has it open in the system's program for it. */
export function useOpenedFile(object: Id): OpenedFile | null {
  const { data } = useRead("opened_files", {});
  return data?.find(({ id }) => id === object) ?? null;
}

/** How a file stands that is open in another program, and what can be done about it. */
export function OpenedFileNotice({ thing }: { thing: Thing }) {
  const deed = useDeed();
  const file = useOpenedFile(thing.id);
  return (
    <>
      <DeedNotice deed={deed} />
      {file && <Standing file={file} deed={deed} />}
    </>
  );
}

function Standing({ file, deed }: { file: OpenedFile; deed: Deed }) {
  const text = useText();
  const format = useFormat();
  const words = useFailureWords();
  const object = file.id;
  const openAgain = (
    <Choice
      label="file-open-again"
      deed={deed}
      run={() => call("open_file", { object, which: "working", edit: true })}
    />
  );
  const saveCopy = (end: boolean) => call("save_opened_copy", { object, title: text("save-copy"), end });
  const copyOrDiscard = (
    <>
      <Choice label="save-copy" deed={deed} run={() => saveCopy(false)} />
      <Discard file={file} deed={deed} />
    </>
  );
  const { state } = file;
  switch (state.kind) {
    case "same":
    case "changing":
      return (
        <Notice
          actions={
            <>
              {openAgain}
              <Choice label="file-stop" deed={deed} primary run={() => call("stop_editing_file", { object })} />
            </>
          }
        >
          {text("file-opened-since", { time: format.dateTime(file.openedAt) })}{" "}
          {state.kind === "changing"
            ? text("file-changing")
            : file.takenInAt
              ? text("file-taken-in", { time: format.dateTime(file.takenInAt) })
              : text("file-follows")}
        </Notice>
      );
    case "failed":
      return (
        <Notice
          tone="warn"
          actions={
            <>
              <Choice label="file-retry" deed={deed} primary run={() => call("take_in_file", { object })} />
              {copyOrDiscard}
            </>
          }
        >
          {text("file-not-taken-in", { reason: words(Failure.from(state.error)) })}
        </Notice>
      );
    case "left":
      return (
        <Notice
          tone="warn"
          actions={
            <>
              <Choice label="file-take-in" deed={deed} primary run={() => call("take_in_file", { object })} />
              {copyOrDiscard}
            </>
          }
        >
          {text("file-left", {
            name: file.name,
            time: format.dateTime(state.mine.at ?? file.openedAt),
          })}
        </Notice>
      );
    case "conflict":
      return (
        <Notice
          tone="warn"
          actions={
            <DialogTrigger>
              <Button variant="primary" size="S">
                {text("conflict-show")}
              </Button>
              <FileConflict
                file={file}
                state={state}
                keepMine={() => call("keep_own_file", { object, theirs: state.hash })}
                keepTheirs={() => call("discard_file_changes", { object })}
                saveMine={() => saveCopy(true)}
                deed={deed}
              />
            </DialogTrigger>
          }
        >
          {text("file-conflict")}
        </Notice>
      );
  }
}

interface ChoiceProps {
  label: "file-open-again" | "file-stop" | "file-retry" | "file-take-in" | "save-copy";
  deed: Deed;
  primary?: boolean;
  run: () => Promise<unknown>;
}

function Choice({ label, deed, primary = false, run }: ChoiceProps): ReactNode {
  const text = useText();
  const refused = useViewingRefusal();
  return (
    <Button variant={primary ? "primary" : "secondary"} size="S" onPress={() => refused() || void deed.attempt(run)}>
      {text(label)}
    </Button>
  );
}

function Discard({ file, deed }: { file: OpenedFile; deed: Deed }) {
  const text = useText();
  return (
    <DialogTrigger>
      <Button variant="secondary" size="S">
        {text("file-discard")}
      </Button>
      <ConfirmDialog
        title={text("file-discard-title", { name: file.name })}
        action={text("file-discard-do")}
        destructive
        onConfirm={() => void deed.attempt(() => call("discard_file_changes", { object: file.id }))}
      >
        {text("file-discard-detail")}
      </ConfirmDialog>
    </DialogTrigger>
  );
}
