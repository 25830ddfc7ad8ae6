import type { ObjectName, PartyName } from "../api/bindings";
import { useRead } from "../api/client";
import { idOf, kindOf } from "../api/types";
import { useText } from "../i18n/text";
import { FoundList } from "./FoundList";
import { foundAmong } from "./foundAmong";
import { useSearch } from "./useSearch";

interface Props {
  /** Whether groups can be chosen, too. */
  groups: boolean;
  chosen: PartyName | null;
  /** Null while nobody is: another search forgets who was chosen before. */
  onChoose: (party: PartyName | null) => void;
  /** Ids that are not offered: they are there already. */
  except?: string[];
  /** Groups that are not there yet and are offered all the same, before the rest. */
  made?: ObjectName[];
  autoFocus?: boolean;
}

/** Finds a user or group by a part of the name. */
export function PeopleFinder({ groups, chosen, onChoose, except = [], made = [], autoFocus }: Props) {
  const text = useText();
  const found = useSearch(onChoose);
  const answer = useRead("find_people", { query: found.asked, groups, limit: 100 }, { keep: true });
  const there = (answer.data ?? []).filter(({ party, archived }) => !archived && !except.includes(idOf(party)));
  const people = [
    ...foundAmong(made, groups ? ["group"] : [], found.query).map(
      ({ id, name }): PartyName => ({ party: { group: id }, name, archived: false }),
    ),
    ...there,
  ];
  return (
    <FoundList
      label={text(groups ? "find-people-and-groups" : "find-people")}
      search={found}
      items={people.map(({ party, name }) => ({ id: idOf(party), kind: kindOf(party), name }))}
      settled={answer.data !== undefined && !answer.isPlaceholderData}
      chosen={chosen ? idOf(chosen.party) : null}
      autoFocus={autoFocus}
      onChoose={(id) => {
        const person = people.find(({ party }) => idOf(party) === id);
        if (person) onChoose(person);
      }}
    />
  );
}
