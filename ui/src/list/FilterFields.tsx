import { type CalendarDate, parseDate } from "@internationalized/date";
import { DatePicker, Picker, PickerItem, Switch } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import type { Kind, ListFilter, ListResponsible, ListReview } from "../api/bindings";
import { useSession } from "../app/SessionContext";
import { Choice } from "../components/Choice";
import { capital } from "../components/capital";
import { useDialogs } from "../dialogs/DialogHost";
import { ResponsibleDialog } from "../dialogs/lazy";
import { nameOfLanguage } from "../i18n/languages";
import { useLanguage } from "../i18n/text";
import styles from "./list.module.css";
import { STATES } from "./look";

const FIELD = style({ width: { default: 104, xl: 136 } });
const DAY = style({ width: 144 });

interface Props {
  filter: ListFilter;
  /** Whether what is archived is listed, too, because of the filter or as the tree does. */
  archived: boolean;
  /** The kinds that stand here. */
  kinds: readonly Kind[];
  onChange: (change: Partial<ListFilter>) => void;
}

/** What is left out of a list, field by field. */
export function FilterFields({ filter, archived, kinds, onChange }: Props) {
  const { text, language: shownIn } = useLanguage();
  const session = useSession();
  const dialogs = useDialogs();
  const { responsible } = filter;
  const person = typeof responsible === "object" && responsible !== null;
  const choosePerson = () =>
    dialogs.open(
      <ResponsibleDialog
        title={text("list-who-title")}
        action={text("choose")}
        onChoose={async (party) => onChange({ responsible: party && { party } })}
        close={dialogs.close}
      />,
    );
  return (
    <fieldset className={styles.fields} aria-label={text("list-filters")}>
      {kinds.length > 1 && (
        <Several
          label={text("list-column-kind")}
          all={text("search-any")}
          items={kinds.map((id) => ({ id, name: capital(text(`kind-${id}` as "kind-folder")) }))}
          chosen={filter.kinds ?? []}
          onChoose={(chosen) => onChange({ kinds: chosen })}
        />
      )}
      <Several
        label={text("state")}
        all={text("search-any")}
        items={STATES.map((id) => ({ id, name: text(`state-${id}` as "state-draft") }))}
        chosen={filter.states ?? []}
        onChoose={(chosen) => onChange({ states: chosen })}
      />
      <Choice<"me" | "nobody" | "person">
        label={text("responsible")}
        all={text("search-any")}
        items={[
          { id: "me", name: text("list-who-me") },
          { id: "nobody", name: text("list-who-nobody") },
          { id: "person", name: text("list-who-person") },
        ]}
        chosen={person ? "person" : ((responsible as Exclude<ListResponsible, object> | null | undefined) ?? null)}
        onChoose={(chosen) => (chosen === "person" ? choosePerson() : onChange({ responsible: chosen }))}
      />
      <Choice<ListReview>
        label={text("list-review")}
        all={text("search-any")}
        items={(["overdue", "month", "quarter", "none"] as const).map((id) => ({
          id,
          name: text(`list-review-${id}`),
        }))}
        chosen={filter.review ?? null}
        onChoose={(review) => onChange({ review })}
      />
      <Choice
        label={text("search-language")}
        all={text("search-any")}
        items={session.languages.map((id) => ({ id, name: capital(nameOfLanguage(id, shownIn)) }))}
        chosen={filter.language ?? null}
        onChoose={(language) => onChange({ language })}
      />
      <Day
        label={text("list-changed-from")}
        day={filter.changedFrom}
        onChange={(changedFrom) => onChange({ changedFrom })}
      />
      <Day label={text("list-changed-to")} day={filter.changedTo} onChange={(changedTo) => onChange({ changedTo })} />
      <div className={styles.switches}>
        <Switch size="S" isSelected={filter.mine ?? false} onChange={(mine) => onChange({ mine })}>
          {text("list-mine")}
        </Switch>
        <Switch size="S" isSelected={archived} onChange={(on) => onChange({ archived: on })}>
          {text("search-archived")}
        </Switch>
      </div>
    </fieldset>
  );
}

interface SeveralProps<K extends string> {
  label: string;
  all: string;
  items: { id: K; name: string }[];
  chosen: readonly K[];
  onChoose: (chosen: K[]) => void;
}

/** Any of some names, or all. */
function Several<K extends string>({ label, all, items, chosen, onChoose }: SeveralProps<K>) {
  return (
    <Picker
      label={label}
      size="S"
      styles={FIELD}
      menuWidth={280}
      placeholder={all}
      selectionMode="multiple"
      value={[...chosen]}
      onChange={(keys) => {
        const next = (keys as readonly unknown[]).map(String);
        onChoose(items.map(({ id }) => id).filter((id) => next.includes(id)));
      }}
    >
      {items.map(({ id, name }) => (
        <PickerItem key={id} id={id} textValue={name}>
          {name}
        </PickerItem>
      ))}
    </Picker>
  );
}

function Day({
  label,
  day,
  onChange,
}: {
  label: string;
  day: string | null | undefined;
  onChange: (day: string | null) => void;
}) {
  return (
    <DatePicker
      label={label}
      size="S"
      styles={DAY}
      value={parsed(day)}
      onChange={(date) => onChange(date ? date.toString().slice(0, 10) : null)}
    />
  );
}

function parsed(day: string | null | undefined): CalendarDate | null {
  try {
    return day ? parseDate(day) : null;
  } catch {
    return null;
  }
}
