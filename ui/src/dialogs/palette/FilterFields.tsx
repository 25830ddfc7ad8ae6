import { Checkbox, ComboBox, ComboBoxItem, Picker, PickerItem } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { useState } from "react";
import type { Language, PartyName, SectionName, State } from "../../api/bindings";
import { useRead } from "../../api/client";
import { idOf } from "../../api/types";
import { useSession } from "../../app/SessionContext";
import { useSectionName } from "../../app/sectionName";
import { capital } from "../../components/capital";
import { nameOfLanguage } from "../../i18n/languages";
import { useLanguage, useText } from "../../i18n/text";
import type { Filters } from "./filters";
import styles from "./palette.module.css";

const STATES: State[] = ["draft", "in-review", "approved", "revising", "revision-in-review"];
/** Sections whose objects have a screen to be opened on. */
const SECTIONS: SectionName[] = ["processes", "documents"];
const ANY = "any";
const WIDE = style({ width: "full" });

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Narrows what is searched. */
export function FilterFields({ filters, onChange }: Props) {
  const { text, language: shownIn } = useLanguage();
  const session = useSession();
  const sectionName = useSectionName();
  const sections = SECTIONS.filter((name) => session.sections.some((view) => view.section === name && view.visible));
  const chosen = (key: unknown) => (key === ANY ? null : String(key));
  return (
    <div className={styles.filters}>
      <div>
        <Picker
          label={text("search-section")}
          styles={WIDE}
          selectedKey={filters.section ?? ANY}
          onSelectionChange={(key) => onChange({ ...filters, section: chosen(key) as SectionName | null })}
        >
          <PickerItem id={ANY}>{text("search-any")}</PickerItem>
          {sections.map((section) => (
            <PickerItem key={section} id={section}>
              {sectionName(section)}
            </PickerItem>
          ))}
        </Picker>
      </div>
      <div>
        <Picker
          label={text("search-state")}
          styles={WIDE}
          selectedKey={filters.state ?? ANY}
          onSelectionChange={(key) => onChange({ ...filters, state: chosen(key) as State | null })}
        >
          <PickerItem id={ANY}>{text("search-any")}</PickerItem>
          {STATES.map((state) => (
            <PickerItem key={state} id={state}>
              {text(`state-${state}` as "state-draft")}
            </PickerItem>
          ))}
        </Picker>
      </div>
      <div>
        <Picker
          label={text("search-language")}
          styles={WIDE}
          selectedKey={filters.language ?? ANY}
          onSelectionChange={(key) => onChange({ ...filters, language: chosen(key) as Language | null })}
        >
          <PickerItem id={ANY}>{text("search-any")}</PickerItem>
          {session.languages.map((language) => (
            <PickerItem key={language} id={language}>
              {capital(nameOfLanguage(language, shownIn))}
            </PickerItem>
          ))}
        </Picker>
      </div>
      <div>
        <ResponsibleField onChoose={(party) => onChange({ ...filters, responsible: party?.party ?? null })} />
      </div>
      <div>
        <Checkbox isSelected={filters.archived} onChange={(archived) => onChange({ ...filters, archived })}>
          {text("search-archived")}
        </Checkbox>
      </div>
    </div>
  );
}

/** Who answers for what is looked for, by a part of the name. */
function ResponsibleField({ onChoose }: { onChoose: (party: PartyName | null) => void }) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const people = useRead("find_people", { query: typed, groups: true, limit: 50 }, { keep: true }).data ?? [];
  return (
    <ComboBox
      label={text("search-responsible")}
      styles={WIDE}
      items={people}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        if (next === "") onChoose(null);
      }}
      onSelectionChange={(key) => {
        const person = people.find(({ party }) => idOf(party) === key);
        if (!person) return;
        setTyped(person.name.text);
        onChoose(person);
      }}
    >
      {(person) => <ComboBoxItem id={idOf(person.party)}>{person.name.text}</ComboBoxItem>}
    </ComboBox>
  );
}
