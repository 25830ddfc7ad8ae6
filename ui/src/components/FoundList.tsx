import { SearchField } from "@react-spectrum/s2";
import { useState } from "react";
import { useText } from "../i18n/text";
import { type Choice, ChoiceList } from "./ChoiceList";
import { type Search, useFirstFound } from "./useSearch";

interface Props {
  label: string;
  search: Search;
  items: Choice[];
  /** False while the answer to what is asked for is on its way. */
  settled: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** What the list says where there is nothing in it; absent: that nothing was found. */
  empty?: string | undefined;
  /** Whether the keyboard begins in the field. */
  autoFocus?: boolean | undefined;
  /** What Escape does; absent: it clears the field, and closes the dialog once that is empty. */
  onEscape?: (() => void) | undefined;
}

/**
 * A field to search with and what was found. The keyboard stays in the field: the arrows choose among what was found,
 * and aria-activedescendant tells screen readers what is chosen.
 */
export function FoundList({
  label,
  search,
  items,
  settled,
  chosen,
  onChoose,
  empty,
  autoFocus = true,
  onEscape,
}: Props) {
  const text = useText();
  const [active, setActive] = useState<string | undefined>(undefined);
  const { query, asked } = search;
  const ids = items.map(({ id }) => id);
  const onArrow = useFirstFound(query, settled && query === asked, ids, chosen, onChoose);
  return (
    <>
      <SearchField
        label={label}
        value={query}
        onChange={search.search}
        onKeyDown={(event) => {
          // Within a composition (of an accent, of a Chinese word) Escape ends that.
          if (event.key === "Escape" && onEscape && !event.nativeEvent.isComposing) onEscape();
          else onArrow(event);
          // What it listens to stays within the field unless it says otherwise.
          if (event.key === "Escape" && query === "") event.continuePropagation();
        }}
        autoFocus={autoFocus}
        aria-autocomplete="list"
        {...(active && { "aria-activedescendant": active })}
      />
      <ChoiceList
        label={text("found")}
        chosen={chosen}
        onChoose={onChoose}
        onActive={setActive}
        empty={empty ?? text("nothing-found")}
        items={items}
      />
    </>
  );
}
