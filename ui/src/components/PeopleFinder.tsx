import { SearchField } from "@react-spectrum/s2";
import type { ObjectName, PartyName } from "../api/bindings";
import { useRead } from "../api/client";
import { idOf, kindOf } from "../api/types";
import { useText } from "../i18n/text";
import { ChoiceList } from "./ChoiceList";
import { foundAmong } from "./foundAmong";
import { useFirstFound, useSearch } from "./useSearch";

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
export function PeopleFinder({ groups, chosen, onChoose, except = [], made = [], autoFocus = true }: Props) {
  const text = useText();
  const { query, asked, search } = useSearch(onChoose);
  const answer = useRead("find_people", { query: asked, groups, limit: 100 }, { keep: true });
  const there = (answer.data ?? []).filter(({ party, archived }) => !archived && !except.includes(idOf(party)));
  const people = [
    ...foundAmong(made, groups ? ["group"] : [], query).map(
      ({ id, name }): PartyName => ({ party: { group: id }, name, archived: false }),
    ),
    ...there,
  ];
  const settled = query === asked && answer.data !== undefined && !answer.isPlaceholderData;
  const ids = people.map(({ party }) => idOf(party));
  const chosenId = chosen ? idOf(chosen.party) : null;
  const choose = (id: string) => {
    const person = people.find(({ party }) => idOf(party) === id);
    if (person) onChoose(person);
  };
  const onKeyDown = useFirstFound(query, settled, ids, chosenId, choose);
  return (
    <>
      <SearchField
        label={text(groups ? "find-people-and-groups" : "find-people")}
        value={query}
        onChange={search}
        onKeyDown={onKeyDown}
        autoFocus={autoFocus}
      />
      <ChoiceList
        label={text("found")}
        chosen={chosenId}
        onChoose={choose}
        empty={text("nothing-found")}
        items={people.map(({ party, name }) => ({ id: idOf(party), kind: kindOf(party), name }))}
      />
    </>
  );
}
