import { SegmentedControl, SegmentedControlItem } from "@react-spectrum/s2";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Id, Object as Thing, Which } from "../api/bindings";
import { useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { usePlace } from "../app/navigation";
import { isBeside, isEdited, isMap } from "../app/objectPlace";
import { DeedNotice } from "../components/DeedNotice";
import { EmptyState } from "../components/EmptyState";
import { Waiting } from "../components/Waiting";
import { useText } from "../i18n/text";
import { ObjectList } from "../list/ObjectList";
import { ContentBody } from "./ContentBody";
import { ContentHeader } from "./ContentHeader";
import styles from "./content.module.css";
import { DiagramEditing } from "./DiagramEditing";
import { DocumentEditing } from "./DocumentEditing";
import { DraftNotice } from "./DraftNotice";
import { ExportMenu } from "./ExportMenu";
import { GoneObject } from "./GoneObject";
import { OpenedFileNotice } from "./opened/OpenedFileNotice";
import { ProcessMapView } from "./ProcessMapView";
import { LanguageMenu } from "./translation/LanguageMenu";
import { TranslationNotice } from "./translation/TranslationNotice";
import { ViewSwitch } from "./ViewSwitch";

// Few documents are translations.
const SideBySide = lazy(() => import("./translation/SideBySide"));

/** An object: its name and state, what can be done with it, and what it says. */
export function ObjectContent({ id }: { id: Id }) {
  const deed = useDeed();
  const client = useQueryClient();
  const place = usePlace();
  const edited = isEdited(place);
  const [written, setWritten] = useState(false);
  if (edited && !written) setWritten(true);
  // Looking at an object makes the backend count it among the recent ones: it is asked each time.
  const { data: thing, error, dataUpdatedAt } = useRead("object", { id }, { again: true });
  useEffect(() => {
    if (dataUpdatedAt > 0) void client.invalidateQueries({ queryKey: ["recent"] });
  }, [client, dataUpdatedAt]);
  if (error) return <GoneObject failure={error} name={thing?.name.text ?? ""} />;
  if (!thing) return <Waiting />;
  return (
    <>
      <ContentHeader thing={thing} deed={deed} />
      <DeedNotice deed={deed} />
      {isMap(place) && thing.kind === "process" ? (
        <ProcessMapView thing={thing} deed={deed} />
      ) : thing.nameOnly ? (
        <NameOnly thing={thing} />
      ) : isBeside(place) && thing.kind === "document" ? (
        <Suspense fallback={<Waiting />}>
          <SideBySide thing={thing} edited={edited} />
        </Suspense>
      ) : edited && thing.kind === "process" ? (
        <DiagramEditing thing={thing} />
      ) : edited && thing.kind === "document" ? (
        <DocumentEditing thing={thing} />
      ) : (
        // Whoever has just written sees what they wrote.
        <Versions thing={thing} first={written ? "working" : "approved"} />
      )}
    </>
  );
}

/** What may only be known by name: what it leads to is listed all the same. */
function NameOnly({ thing }: { thing: Thing }) {
  const text = useText();
  return (
    <>
      <EmptyState title={text("name-only-title")}>{text("name-only")}</EmptyState>
      <ObjectList
        key={thing.id}
        of={thing.id}
        section={thing.section}
        kinds={thing.childKinds}
        title={(count) => text("children-below", { count })}
        empty={null}
      />
    </>
  );
}

/** The version in force and the working copy: where both are to be seen, the person chooses. */
function Versions({ thing, first }: { thing: Thing; first: Which }) {
  const text = useText();
  const [wanted, setWanted] = useState(first);
  const both = thing.approved !== null && thing.working !== null;
  const which: Which = both ? wanted : thing.approved ? "approved" : "working";
  const control = both && (
    <SegmentedControl
      aria-label={text("version-shown")}
      selectedKey={which}
      onSelectionChange={(key) => setWanted(key as Which)}
    >
      <SegmentedControlItem id="approved">{text("version-approved")}</SegmentedControlItem>
      <SegmentedControlItem id="working">{text("version-working")}</SegmentedControlItem>
    </SegmentedControl>
  );
  const isProcess = thing.kind === "process";
  const isText = thing.kind === "document" && thing[which]?.content === "text";
  const deed = useDeed();
  return (
    <>
      {(isProcess || thing.kind === "document") && <DraftNotice thing={thing} />}
      {thing.kind === "document" && <OpenedFileNotice thing={thing} />}
      {isText && <TranslationNotice thing={thing} />}
      <DeedNotice deed={deed} />
      {(isProcess || control || isText) && (
        <div className={styles.versions}>
          {isProcess && <ViewSwitch />}
          {control}
          {isText && <LanguageMenu thing={thing} />}
          {isText && <ExportMenu object={thing.id} which={which} deed={deed} />}
        </div>
      )}
      <ContentBody thing={thing} which={which} />
    </>
  );
}
