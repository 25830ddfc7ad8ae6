import { ActionButton, SearchField } from "@react-spectrum/s2";
import Remove from "@react-spectrum/s2/icons/Close";
import { useDeferredValue, useEffect, useState } from "react";
import type { HolderList, Id, Intent, Kind, Party, PartyName } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { idOf, kindOf } from "../../../api/types";
import { ChoiceList } from "../../../components/ChoiceList";
import { PartyLabel } from "../../../components/PartyLabel";
import { useText } from "../../../i18n/text";
import styles from "./whatIf.module.css";

interface ListProps {
  changes: Intent[];
  object: Id | null;
  list: HolderList;
}

/** Who is in the list once the draft's changes are made. */
function useHolders({ changes, object, list }: ListProps): PartyName[] | undefined {
  const args = { changes, object: object ?? "", list };
  const { data, error } = useRead("what_if_holders", args, { enabled: object !== null });
  return error ? [] : data;
}

/** One of those who are in a list. */
export function MemberFinder({
  chosen,
  onChoose,
  ...of
}: ListProps & { chosen: PartyName | null; onChoose: (party: PartyName) => void }) {
  const text = useText();
  const holders = useHolders(of) ?? [];
  return (
    <>
      <span className={styles.fieldLabel}>{text("members")}</span>
      <ChoiceList
        label={text("members")}
        chosen={chosen && idOf(chosen.party)}
        onChoose={(id) => {
          const found = holders.find(({ party }) => idOf(party) === id);
          if (found) onChoose(found);
        }}
        empty={text(of.object === null ? "what-if-object-first" : "nothing-found")}
        items={holders.map(({ party, name }) => ({ id: idOf(party), kind: kindOf(party), name }))}
      />
    </>
  );
}

interface PartiesProps extends ListProps {
  kinds: Kind[];
  chosen: PartyName[] | null;
  onChange: (parties: PartyName[]) => void;
}

/** All who are to be in a list: those who are, with others added and taken out. */
export function PartiesField({ kinds, chosen, onChange, ...of }: PartiesProps) {
  const text = useText();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const holders = useHolders(of);
  const found = useRead("find_objects", { query: asked, kinds, limit: 100 }, { keep: true }).data ?? [];
  const parties = chosen ?? holders ?? [];
  const there = new Set(parties.map(({ party }) => idOf(party)));
  // The change can be made as soon as it is known what it starts from.
  useEffect(() => {
    if (chosen === null && holders !== undefined) onChange(holders);
  }, [chosen, holders, onChange]);
  return (
    <>
      <SearchField label={text("what-if-add-to-list")} value={query} onChange={setQuery} />
      <ChoiceList
        label={text("found")}
        chosen={null}
        onChoose={(id) => {
          const object = found.find((one) => one.object.id === id)?.object;
          if (object) onChange([...parties, { party: partyOf(object.kind, id), name: object.name, archived: false }]);
        }}
        empty={text("nothing-found")}
        items={found.filter(({ object }) => !there.has(object.id)).map(({ object }) => object)}
      />
      <ul className={styles.parties} aria-label={text("what-if-list")}>
        {parties.map((one) => (
          <li key={idOf(one.party)}>
            <PartyLabel of={one} />
            <ActionButton
              isQuiet
              size="XS"
              aria-label={text("remove-of", { name: one.name.text })}
              onPress={() => onChange(parties.filter((other) => other !== one))}
            >
              <Remove />
            </ActionButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function partyOf(kind: Kind, id: Id): Party {
  if (kind === "group") return { group: id };
  return kind === "team" ? { team: id } : { user: id };
}
