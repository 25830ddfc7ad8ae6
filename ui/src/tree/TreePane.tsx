import { useCallback, useMemo, useState } from "react";
import type { Id, SectionName } from "../api/bindings";
import { call } from "../api/client";
import { useDeed } from "../api/execute";
import { inLanguage } from "../api/types";
import { useSection, useSession } from "../app/SessionContext";
import { useSectionName } from "../app/sectionName";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { announce } from "../components/announce";
import { ContextMenu } from "../components/ContextMenu";
import { DeedNotice } from "../components/DeedNotice";
import { EntryMenu } from "../content/EntryMenu";
import { entriesFor } from "../content/entries";
import { useEntryRunner } from "../content/useEntryRunner";
import { useObjectMenu } from "../content/useObjectMenu";
import { useText } from "../i18n/text";
import { CreateMenu } from "./CreateMenu";
import { PaneMenu } from "./PaneMenu";
import styles from "./pane.module.css";
import { stepDestination } from "./steps";
import { Tree } from "./Tree";
import type { Destination, TreeRow } from "./types";
import { useTreeSource } from "./useTreeSource";
import { useWalk } from "./useWalk";

/** A section's tree with what can be done in it. */
export function TreePane({ section, selected }: { section: SectionName; selected: Id | null }) {
  const text = useText();
  const session = useSession();
  const view = useSection(section);
  const name = useSectionName()(section);
  const source = useTreeSource(section);
  const deed = useDeed();
  const [cut, setCut] = useState<TreeRow | null>(null);
  const [editing, setEditing] = useState<Id | null>(null);
  const refused = useViewingRefusal();
  const walk = useWalk();
  const menu = useObjectMenu();
  const run = useEntryRunner(deed, { onRename: useCallback((thing: { id: Id }) => setEditing(thing.id), []) });

  /** Does an entry of a row as a key or gesture asks for it: what is locked then says why. */
  const runOn = useCallback(
    (row: TreeRow, entry: "rename" | "delete" | "create" | "move") => {
      void deed.attempt(async () => {
        const thing = await call("object", { id: row.id });
        const found = entriesFor(thing).find((candidate) => candidate.id === entry);
        if (found) run(found, thing);
      });
    },
    [deed, run],
  );

  const move = useCallback(
    async (row: TreeRow, to: Destination) => {
      if (to.before === row.id || refused()) return false;
      const done = await deed.run({ op: "move", object: row.id, under: to.under, before: to.before });
      if (done) announce(text("moved", { name: row.name.text }));
      return done;
    },
    [deed, refused, text],
  );
  const onPaste = useCallback(
    (row: TreeRow) => {
      if (!cut) return;
      setCut(null);
      void move(cut, { under: row.id, before: null });
    },
    [cut, move],
  );
  const onNamed = useCallback(
    (row: TreeRow, words: string | null) => {
      setEditing(null);
      if (words === null) return;
      void deed.attempt(async () => {
        const thing = await call("object", { id: row.id });
        await deed.run({ op: "rename", object: row.id, name: inLanguage(thing.names, session.language, words) });
      });
    },
    [deed, session.language],
  );

  const entries = useMemo(() => (menu.thing ? entriesFor(menu.thing) : []), [menu.thing]);
  const empty = source.loaded && source.count === 0;

  return (
    <>
      <header className={styles.header}>
        <h2>{name}</h2>
        {view && <CreateMenu view={view} />}
        <PaneMenu section={section} showArchived={source.showArchived} />
      </header>
      <DeedNotice deed={deed} />
      {empty ? (
        <p className={styles.empty}>{text("tree-empty-hint")}</p>
      ) : (
        <Tree
          label={name}
          source={source}
          selectedId={selected}
          cutId={cut?.id ?? null}
          editingId={editing}
          onSelect={walk}
          onEdit={(row) => {
            if (!row.may.edit) runOn(row, "rename");
            else if (!refused()) setEditing(row.id);
          }}
          onNamed={onNamed}
          onDelete={(row) => runOn(row, "delete")}
          onCreate={(row) => runOn(row, "create")}
          onCut={(row) => {
            if (!row.may.move) return runOn(row, "move");
            if (refused()) return;
            setCut(row);
            announce(text("cut", { name: row.name.text }));
          }}
          onPaste={onPaste}
          onEscape={() => setCut(null)}
          onStep={async (row, index, step) => {
            if (!row.may.move) {
              runOn(row, "move");
              return false;
            }
            const to = stepDestination(source.row, source.count, index, step);
            return to !== null && (await move(row, to));
          }}
          onMenu={menu.open}
          canDrag={(row) => row.may.move}
          accepts={(target) => target.may.create}
          onDrop={(row, target) => void move(row, target.destination)}
        />
      )}
      {menu.at && menu.thing && (
        <ContextMenu x={menu.at.x} y={menu.at.y} onClose={menu.close}>
          <EntryMenu label={menu.thing.name.text} thing={menu.thing} entries={entries} run={run} />
        </ContextMenu>
      )}
    </>
  );
}
