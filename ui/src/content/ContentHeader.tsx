import { ActionButton, MenuTrigger } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import Checkmark from "@react-spectrum/s2/icons/CheckmarkCircle";
import Edit from "@react-spectrum/s2/icons/Edit";
import Move from "@react-spectrum/s2/icons/FolderMoveTo";
import More from "@react-spectrum/s2/icons/More";
import Rename from "@react-spectrum/s2/icons/Rename";
import Send from "@react-spectrum/s2/icons/Send";
import Star from "@react-spectrum/s2/icons/Star";
import StarFilled from "@react-spectrum/s2/icons/StarFilled";
import Restore from "@react-spectrum/s2/icons/Undo";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Object as Thing } from "../api/bindings";
import { call } from "../api/client";
import type { Deed } from "../api/execute";
import { currentPlace, go, usePlace } from "../app/navigation";
import { useObjectName } from "../app/objectName";
import { isEdited, isMap, openHere } from "../app/objectPlace";
import { KindIcon } from "../components/KindIcon";
import { ActionControl } from "../components/Locked";
import { NameOf } from "../components/NameOf";
import { useText } from "../i18n/text";
import { ArchivedLine } from "./ArchivedLine";
import styles from "./content.module.css";
import { EntryMenu } from "./EntryMenu";
import { type Entry, type EntryId, entriesFor } from "./entries";
import { walkTo } from "./map/walking";
import { StateBadges, statedOf } from "./StateBadges";
import { useEntryLabel } from "./useEntryLabel";
import { useEntryRunner } from "./useEntryRunner";

/** What stands in the bar itself; the rest waits in the menu beside it. */
const IN_BAR: Partial<Record<EntryId, ReactNode>> = {
  create: <Add />,
  "edit-diagram": <Edit />,
  "edit-document": <Edit />,
  rename: <Rename />,
  move: <Move />,
  submit: <Send />,
  approve: <Checkmark />,
};

/** What waits in the menu where more than that stands in the bar, so that it is one row in a window of usual width. */
const FIRST_TO_GO: EntryId = "move";
const ROOM = 4;

const IN_BAR_OF_ARCHIVED: typeof IN_BAR = { restore: <Restore /> };

export function ContentHeader({ thing, deed }: { thing: Thing; deed: Deed }) {
  const text = useText();
  const nameOf = useObjectName();
  const run = useEntryRunner(deed);
  const labelOf = useEntryLabel();
  const edited = isEdited(usePlace());
  const entries = entriesFor(thing).filter(({ id }) => !(edited && (id === "edit-diagram" || id === "edit-document")));
  // Of what is archived nearly everything is locked: what can be done with it now stands in the bar.
  const isArchived = thing.archived || thing.archivedWith !== null;
  const bar = isArchived ? IN_BAR_OF_ARCHIVED : IN_BAR;
  const asked = entries.filter((entry) => entry.id in bar);
  const inBar = asked.length > ROOM ? asked.filter(({ id }) => id !== FIRST_TO_GO) : asked;
  const inMenu = entries.filter((entry) => !inBar.includes(entry));
  const keyOf = (entry: Entry) => `${entry.id}:${entry.kind ?? ""}`;
  return (
    <header className={styles.header}>
      <Path thing={thing} />
      <div className={styles.title}>
        <div className={styles.name}>
          <KindIcon kind={thing.kind} />
          <h1 className="selectable">
            {thing.document?.number && <span className={styles.number}>{thing.document.number} </span>}
            <NameOf object={thing} />
          </h1>
          <Favourite thing={thing} deed={deed} />
        </div>
        <StateBadges of={statedOf(thing)} />
      </div>
      <div className={isArchived ? styles.archived : undefined}>
        {isArchived && <ArchivedLine thing={thing} />}
        <div className={styles.bar} role="toolbar" aria-label={text("actions-of", { name: nameOf(thing).text })}>
          {inBar.map((entry) => (
            <ActionControl
              key={keyOf(entry)}
              allowance={entry.allowance}
              label={labelOf(entry)}
              icon={bar[entry.id]}
              quiet={!isArchived}
              size="S"
              onPress={() => run(entry, thing)}
            />
          ))}
          {inMenu.length > 0 && (
            <MenuTrigger>
              <ActionButton isQuiet size="S" aria-label={text("more-actions")}>
                <More />
              </ActionButton>
              <EntryMenu label={text("more-actions")} thing={thing} entries={inMenu} run={run} />
            </MenuTrigger>
          )}
        </div>
      </div>
    </header>
  );
}

/** Where it stands, each step a link. From a map, one walks out to the maps above. */
function Path({ thing }: { thing: Thing }) {
  const text = useText();
  const onMap = isMap(usePlace());
  const goOut = (at: number) => {
    const step = thing.path[at];
    if (!step) return;
    const level = step.kind === "section" ? null : step.id;
    if (onMap) walkTo(level, thing.path[at + 1]?.id ?? thing.id);
    else if (level) openHere(level);
    else goToTop();
  };
  return (
    <nav aria-label={text("path")} className={styles.path}>
      <ol>
        {thing.path.map((step, at) => (
          <li key={step.id}>
            <button type="button" onClick={() => goOut(at)}>
              <NameOf object={step} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goToTop(): void {
  go({ section: currentPlace().section, object: null });
}

function Favourite({ thing, deed }: { thing: Thing; deed: Deed }) {
  const text = useText();
  const client = useQueryClient();
  const label = text(thing.favourite ? "favourite-remove" : "favourite-add");
  const set = async (value: boolean) => {
    await call("set_favourite", { object: thing.id, value });
    await Promise.all([
      client.invalidateQueries({ queryKey: ["favourites"] }),
      client.invalidateQueries({ queryKey: ["object", { id: thing.id }] }),
    ]);
  };
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={thing.favourite}
      aria-label={text("favourite")}
      title={label}
      onClick={() => void deed.attempt(() => set(!thing.favourite))}
    >
      {thing.favourite ? <StarFilled /> : <Star />}
    </button>
  );
}
