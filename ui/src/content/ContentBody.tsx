import { Button } from "@react-spectrum/s2";
import type { ContentView, Object as Thing, Which } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { useFailureWords } from "../api/failureWords";
import { usePlace } from "../app/navigation";
import { viewOf } from "../app/objectPlace";
import { announce } from "../components/announce";
import { DeedNotice } from "../components/DeedNotice";
import { EmptyState } from "../components/EmptyState";
import { ActionControl } from "../components/Locked";
import { Waiting } from "../components/Waiting";
import { useText } from "../i18n/text";
import { ObjectList } from "../list/ObjectList";
import { Children } from "./Children";
import styles from "./content.module.css";
import { type EntryId, entriesFor } from "./entries";
import { FileView } from "./FileView";
import { ProcessBody } from "./ProcessBody";
import { Purpose } from "./Purpose";
import { TextView } from "./TextView";
import { useEntryLabel } from "./useEntryLabel";
import { useEntryRunner } from "./useEntryRunner";

/** What an object says: a diagram, a text, a file or a web page; read-only where its editor is still to come. */
export function ContentBody({ thing, which }: { thing: Thing; which: Which }) {
  const text = useText();
  const words = useFailureWords();
  const view = viewOf(usePlace());
  const hasContent = thing.approved !== null || thing.working !== null;
  const { data, error } = useRead("content", { object: thing.id, which }, { enabled: hasContent });
  // There, it stands among all the rest.
  const isOnSummary = thing.kind === "process" && view === "summary" && hasContent && !error && data?.kind !== "empty";
  return (
    <>
      {!isOnSummary && <Purpose key={thing.id} thing={thing} />}
      {error && <EmptyState title={text("content-unreadable")}>{words(error)}</EmptyState>}
      {thing.kind === "folder" && <FolderContent thing={thing} />}
      {!hasContent && thing.kind !== "folder" && <NoContent thing={thing} />}
      {hasContent && !error && (data ? <Shown thing={thing} which={which} content={data} /> : <Waiting />)}
      {thing.kind === "process" && !(hasContent && view === "summary") && (
        <Children
          key={thing.id}
          of={thing.id}
          title={(count) => text("children-process", { count })}
          empty={null}
          folds
          belowDiagram={hasContent && data?.kind !== "empty"}
        />
      )}
    </>
  );
}

/** What is in a folder; where that is nothing, how the first is made. */
function FolderContent({ thing }: { thing: Thing }) {
  const text = useText();
  const labelOf = useEntryLabel();
  const deed = useDeed();
  const run = useEntryRunner(deed);
  const creating = entriesFor(thing).filter(({ id }) => id === "create");
  const mayCreate = creating.some(({ allowance }) => allowance.allowed);
  return (
    <ObjectList
      key={thing.id}
      of={thing.id}
      section={thing.section}
      kinds={thing.childKinds}
      title={(count) => text("children-folder", { count })}
      empty={
        <EmptyState
          title={text(mayCreate ? "folder-empty" : "folder-nothing-seen")}
          actions={
            mayCreate &&
            creating.map((entry) => (
              <ActionControl
                key={entry.kind}
                allowance={entry.allowance}
                label={labelOf(entry)}
                onPress={() => run(entry, thing)}
              />
            ))
          }
        >
          {text(mayCreate ? "section-empty-hint" : "folder-nothing-seen-hint")}
        </EmptyState>
      }
    />
  );
}

/** What gives an object its content. */
const FILLING: ReadonlySet<string> = new Set<EntryId>([
  "edit-diagram",
  "edit-document",
  "attach-diagram",
  "attach-file",
  "link-url",
]);

function NoContent({ thing }: { thing: Thing }) {
  const text = useText();
  const labelOf = useEntryLabel();
  const deed = useDeed();
  const run = useEntryRunner(deed);
  const entries = entriesFor(thing).filter(({ id }) => FILLING.has(id));
  return (
    <>
      <DeedNotice deed={deed} />
      <EmptyState
        title={text("content-empty")}
        actions={entries.map((entry) => (
          <ActionControl
            key={entry.id}
            allowance={entry.allowance}
            label={labelOf(entry)}
            onPress={() => run(entry, thing)}
          />
        ))}
      >
        {text(`content-empty-${thing.kind === "process" ? "process" : "document"}`)}
      </EmptyState>
    </>
  );
}

function Shown({ thing, which, content }: { thing: Thing; which: Which; content: ContentView }) {
  switch (content.kind) {
    case "empty":
      return <NoContent thing={thing} />;
    case "diagram":
      return <ProcessBody key={content.hash} thing={thing} which={which} xml={content.xml} hash={content.hash} />;
    case "text":
      return (
        <TextView
          object={thing.id}
          html={content.html}
          language={content.language}
          leftOut={content.leftOut}
          comments={content.comments}
        />
      );
    case "file":
      return <FileView thing={thing} which={which} file={content} />;
    case "url":
      return <WebPage url={content.url} />;
  }
}

/** A page on the web is not loaded here: the program shows nothing from outside. */
function WebPage({ url }: { url: string }) {
  const text = useText();
  const deed = useDeed();
  const open = () => void deed.attempt(() => call("open_address", { address: url }));
  const copy = () => void navigator.clipboard.writeText(url).then(() => announce(text("address-copied")));
  return (
    <>
      <DeedNotice deed={deed} />
      <EmptyState
        title={text("web-page")}
        actions={
          <>
            <Button variant="accent" onPress={open}>
              {text("open-address")}
            </Button>
            <Button variant="secondary" onPress={copy}>
              {text("copy-address")}
            </Button>
          </>
        }
      >
        <span className={`${styles.url} selectable`}>{url}</span>
      </EmptyState>
    </>
  );
}
