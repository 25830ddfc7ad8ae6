import { SearchField } from "@react-spectrum/s2";
import { useDeferredValue, useState } from "react";
import type { PartyName } from "../api/bindings";
import { useRead } from "../api/client";
import { idOf, kindOf } from "../api/types";
import { useText } from "../i18n/text";
import { ChoiceList } from "./ChoiceList";

interface Props {
  /** Whether groups can be chosen, too. */
  groups: boolean;
  chosen: PartyName | null;
  onChoose: (party: PartyName) => void;
  /** Ids that are not offered: they are there already. */
  except?: string[];
}

/** Finds a user or group by a part of the name. */
export function PeopleFinder({ groups, chosen, onChoose, except = [] }: Props) {
  const text = useText();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const found = useRead("find_people", { query: asked, groups, limit: 100 }, { keep: true }).data ?? [];
  const people = found.filter(({ party, archived }) => !archived && !except.includes(idOf(party)));
  return (
    <>
      <SearchField
        label={text(groups ? "find-people-and-groups" : "find-people")}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <ChoiceList
        label={text("found")}
        chosen={chosen ? idOf(chosen.party) : null}
        onChoose={(id) => {
          const person = people.find(({ party }) => idOf(party) === id);
          if (person) onChoose(person);
        }}
        empty={text("nothing-found")}
        items={people.map(({ party, name }) => ({ id: idOf(party), kind: kindOf(party), name }))}
      />
    </>
  );
}
