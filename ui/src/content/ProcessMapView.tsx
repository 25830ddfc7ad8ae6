import type { Object as Thing } from "../api/bindings";
import type { Deed } from "../api/execute";
import { useObjectName } from "../app/objectName";
import { EmptyState } from "../components/EmptyState";
import { ActionControl } from "../components/Locked";
import { useText } from "../i18n/text";
import styles from "./content.module.css";
import { entriesFor } from "./entries";
import { MapLevel } from "./map/MapLevel";
import { useEntryLabel } from "./useEntryLabel";
import { useEntryRunner } from "./useEntryRunner";
import { ViewSwitch } from "./ViewSwitch";

/** A process as the map of its parts. */
export function ProcessMapView({ thing, deed }: { thing: Thing; deed: Deed }) {
  const nameOf = useObjectName();
  return (
    <>
      {!thing.nameOnly && (
        <div className={styles.versions}>
          <ViewSwitch />
        </div>
      )}
      <MapLevel level={thing.id} name={nameOf(thing).text} empty={<NoParts thing={thing} deed={deed} />} />
    </>
  );
}

/** There is nothing to draw yet: how the first part is made. */
function NoParts({ thing, deed }: { thing: Thing; deed: Deed }) {
  const text = useText();
  const labelOf = useEntryLabel();
  const run = useEntryRunner(deed);
  const entry = entriesFor(thing).find(({ id, kind }) => id === "create" && kind === "process");
  return (
    <EmptyState
      title={text("map-empty")}
      actions={
        entry && <ActionControl allowance={entry.allowance} label={labelOf(entry)} onPress={() => run(entry, thing)} />
      }
    >
      {text("map-empty-hint")}
    </EmptyState>
  );
}
