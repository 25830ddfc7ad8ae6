import { ActionButton, SearchField } from "@react-spectrum/s2";
import Remove from "@react-spectrum/s2/icons/Close";
import { useDeferredValue, useEffect, useState } from "react";
import type { Id, Kind, ObjectName, Party, PartyName } from "../../../../api/bindings";
import { useRead } from "../../../../api/client";
import { idOf } from "../../../../api/types";
import { ChoiceList } from "../../../../components/ChoiceList";
import { foundAmong } from "../../../../components/foundAmong";
import { PartyLabel } from "../../../../components/PartyLabel";
import { useText } from "../../../../i18n/text";
import styles from "./fields.module.css";
import { type ListProps, useHolders } from "./useHolders";

interface Props extends ListProps {
  /** What the draft makes. */
  made: ObjectName[];
  kinds: Kind[];
  chosen: PartyName[] | null;
  onChange: (parties: PartyName[]) => void;
}

/** All who are to be in a list: those who are, with others added and taken out. */
export function PartiesField({ made, kinds, chosen, onChange, ...of }: Props) {
  const text = useText();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const holders = useHolders(of);
  const answer = useRead("find_objects", { query: asked, kinds, limit: 100 }, { keep: true }).data ?? [];
  const found = [...foundAmong(made, kinds, query), ...answer.map(({ object }) => object)];
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
        optional
        onChoose={(id) => {
          const object = found.find((one) => one.id === id);
          if (object) onChange([...parties, { party: partyOf(object.kind, id), name: object.name, archived: false }]);
        }}
        empty={text("nothing-found")}
        items={found.filter(({ id }) => !there.has(id))}
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
