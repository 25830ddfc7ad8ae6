import { ActionButton } from "@react-spectrum/s2";
import Cross from "@react-spectrum/s2/icons/Close";
import type { ListFilter } from "../api/bindings";
import { useRead } from "../api/client";
import { idOf } from "../api/types";
import { capital } from "../components/capital";
import { useFormat } from "../i18n/format";
import { nameOfLanguage } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import styles from "./list.module.css";

interface Props {
  filter: ListFilter;
  onChange: (change: Partial<ListFilter>) => void;
  onClear: () => void;
}

/** What a list is narrowed by, each with a button that takes it away. */
export function FilterChips({ filter, onChange, onClear }: Props) {
  const { text, textIfKnown, language: shownIn } = useLanguage();
  const format = useFormat();
  const { responsible } = filter;
  const party = typeof responsible === "object" && responsible !== null ? responsible.party : null;
  const person = useRead("object_names", { ids: party ? [idOf(party)] : [] }, { enabled: party !== null }).data?.[0];
  const who = party ? (person?.name.text ?? "…") : text(responsible === "nobody" ? "list-who-nobody" : "list-who-me");

  const chips: [string, Partial<ListFilter>][] = [];
  if (filter.kinds?.length)
    chips.push([format.or(filter.kinds.map((kind) => capital(textIfKnown(`kind-${kind}`) ?? kind))), { kinds: [] }]);
  if (filter.states?.length)
    chips.push([format.or(filter.states.map((state) => textIfKnown(`state-${state}`) ?? state)), { states: [] }]);
  if (responsible) chips.push([text("list-chip-who", { name: who }), { responsible: null }]);
  if (filter.mine) chips.push([text("list-mine"), { mine: false }]);
  if (filter.review)
    chips.push([text("list-chip-review", { when: text(`list-review-${filter.review}`) }), { review: null }]);
  if (filter.language) chips.push([capital(nameOfLanguage(filter.language, shownIn)), { language: null }]);
  if (filter.changedFrom)
    chips.push([text("list-chip-from", { date: format.date(filter.changedFrom) }), { changedFrom: null }]);
  if (filter.changedTo)
    chips.push([text("list-chip-to", { date: format.date(filter.changedTo) }), { changedTo: null }]);
  if (filter.archived) chips.push([text("search-archived"), { archived: false }]);
  return (
    <ul className={styles.chips} aria-label={text("list-filters")}>
      {chips.map(([words, without]) => (
        <li key={words}>
          <span>{words}</span>
          <ActionButton
            size="XS"
            isQuiet
            aria-label={text("list-chip-remove", { name: words })}
            onPress={() => onChange(without)}
          >
            <Cross />
          </ActionButton>
        </li>
      ))}
      <li data-plain="">
        <button type="button" className={styles.link} onClick={onClear}>
          {text("list-filters-clear")}
        </button>
      </li>
    </ul>
  );
}
