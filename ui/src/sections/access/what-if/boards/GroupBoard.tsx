import { ActionButton, SearchField } from "@react-spectrum/s2";
import Add from "@react-spectrum/s2/icons/Add";
import { useDeferredValue, useState } from "react";
import { createPortal } from "react-dom";
import type { GroupRow, Id, PartyName } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { announce } from "../../../../components/announce";
import { ChoiceList } from "../../../../components/ChoiceList";
import { foundAmong } from "../../../../components/foundAmong";
import { KindIcon } from "../../../../components/KindIcon";
import { LocalName } from "../../../../components/LocalName";
import { Scrollable } from "../../../../components/Scrollable";
import { DoneDialog } from "../../../../dialogs/DoneDialog";
import { useText } from "../../../../i18n/text";
import { addChange, useDraft, useDraftedChanges } from "../draft";
import { useMade } from "../fields/made";
import styles from "./boards.module.css";
import { useCarry } from "./useCarry";

/** People on the left, groups on the right: somebody is put into a group by dragging them onto it, or by its button. */
export function GroupBoard({ close }: { close: () => void }) {
  const text = useText();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const [chosen, setChosen] = useState<PartyName | null>(null);
  const people = useRead("find_people", { query: asked, groups: false, limit: 200 }, { keep: true }).data ?? [];
  const [groupQuery, setGroupQuery] = useState("");
  const askedGroup = useDeferredValue(groupQuery);
  const found = useRead("groups", { query: askedGroup, from: 0, count: 200 }, { keep: true }).data?.rows ?? [];
  // Groups that the draft makes are there to be filled, too.
  const made = foundAmong(useMade(useDraftedChanges()), ["group"], groupQuery);
  const groups: BoardGroup[] = [...made.map(({ id, name }) => ({ id, name, members: 0 })), ...found];
  const add = (user: PartyName, group: Id) => {
    const name = groups.find(({ id }) => id === group)?.name.text ?? "";
    const added = addChange({ op: "add-member", group, user: idOf(user.party) });
    if (added) announce(text("change-add-member", { user: user.name.text, group: name }));
  };
  const { carried, onPointerDown } = useCarry<PartyName>(add);
  return (
    <DoneDialog title={text("what-if-groups-title")} size="XL" close={close}>
      <p className={styles.boardLead}>{text("what-if-groups-lead")}</p>
      <div className={styles.board} data-carrying={carried ? true : undefined}>
        <section
          className={styles.people}
          aria-label={text("settings-users")}
          onPointerDownCapture={(event) => {
            const key = (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset.key;
            const person = people.find(({ party }) => idOf(party) === key);
            if (person) onPointerDown(event, person);
          }}
        >
          <SearchField label={text("find-people")} value={query} onChange={setQuery} autoFocus />
          <ChoiceList
            label={text("settings-users")}
            chosen={chosen && idOf(chosen.party)}
            onChoose={(id) => setChosen(people.find(({ party }) => idOf(party) === id) ?? null)}
            empty={text("nothing-found")}
            items={people.map(({ party, name }) => ({ id: idOf(party), kind: "user", name }))}
          />
        </section>
        <div className={styles.groupSide}>
          <SearchField label={text("search-groups")} value={groupQuery} onChange={setGroupQuery} />
          <Scrollable className={styles.groups} label={text("settings-groups")}>
            {groups.length === 0 && <p className={styles.boardEmpty}>{text("nothing-found")}</p>}
            <ul>
              {groups.map((group) => (
                <Group
                  key={group.id}
                  group={group}
                  over={carried?.over === group.id}
                  chosen={chosen}
                  onAdd={() => chosen && add(chosen, group.id)}
                />
              ))}
            </ul>
          </Scrollable>
        </div>
      </div>
      {carried &&
        createPortal(
          <div className={styles.ghost} style={{ left: carried.x + 12, top: carried.y + 10 }} aria-hidden="true">
            {carried.item.name.text}
          </div>,
          document.body,
        )}
    </DoneDialog>
  );
}

/** What the board knows of a group. */
type BoardGroup = Pick<GroupRow, "id" | "name" | "members">;

interface GroupProps {
  group: BoardGroup;
  over: boolean;
  chosen: PartyName | null;
  onAdd: () => void;
}

function Group({ group, over, chosen, onAdd }: GroupProps) {
  const text = useText();
  const added = useDraft().filter(({ change }) => change.op === "add-member" && change.group === group.id).length;
  const name = group.name.text;
  return (
    <li data-drop={group.id} data-over={over || undefined}>
      <KindIcon kind="group" />
      <span className={styles.groupName}>
        <LocalName of={group.name} />
        <small>
          {text("members-count", { count: group.members })}
          {added > 0 && ` ${text("what-if-group-added", { count: added })}`}
        </small>
      </span>
      <ActionButton
        isQuiet
        size="S"
        isDisabled={chosen === null}
        aria-label={
          chosen
            ? text("change-add-member", { user: chosen.name.text, group: name })
            : text("what-if-choose-first", { group: name })
        }
        onPress={onAdd}
      >
        <Add />
      </ActionButton>
    </li>
  );
}
