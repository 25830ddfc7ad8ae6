import { ToggleButton } from "@react-spectrum/s2";
import { useRef, useState } from "react";
import type { Lagging } from "../api/bindings";
import { call } from "../api/client";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
import { FoundList } from "../components/FoundList";
import { useSearch } from "../components/useSearch";
import { useText } from "../i18n/text";
import { FormDialog } from "./FormDialog";
import { FilterFields } from "./palette/FilterFields";
import { type Filters, NO_FILTERS } from "./palette/filters";
import styles from "./palette/palette.module.css";
import { type Command, noteRun } from "./palette/useCommands";
import { usePaletteItems } from "./palette/usePaletteItems";

/** Goes to an object by its name or its text, and runs commands by name. */
export function QuickOpenDialog({ close }: { close: () => void }) {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [filtering, setFiltering] = useState(false);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const search = useSearch(setChosen);
  const { items, commands, settled, lagging } = usePaletteItems(search.asked, filters);
  const command = useRef<Command | null>(null);
  const told = [
    ...(search.query.trim() !== "" && settled ? [text("palette-found", { count: items.length })] : []),
    ...(lagging ? [lagWords(lagging)] : []),
  ].join(" ");

  function lagWords({ behind, of }: Lagging): string {
    return of === null
      ? text("search-behind", { count: behind })
      : text("search-building", { done: Math.max(0, of - behind), of });
  }

  return (
    <FormDialog
      title={text("quick-open")}
      action={text(chosen !== null && commands.has(chosen) ? "palette-run" : "open")}
      ready={chosen !== null && items.some(({ id }) => id === chosen)}
      size="L"
      close={() => {
        close();
        // A command may open a dialog of its own, once this one is on its way out.
        const next = command.current;
        command.current = null;
        next?.run();
      }}
      onSubmit={async () => {
        if (chosen === null) return;
        const next = commands.get(chosen);
        if (next) {
          noteRun(next);
          command.current = next;
          return;
        }
        const { section } = await call("object", { id: chosen });
        const place = placeOf(section, chosen);
        if (place) go(place);
      }}
    >
      <div className={styles.palette} data-filtering={filtering || undefined}>
        <FoundList
          label={text("palette-field")}
          search={search}
          items={items}
          settled={settled}
          empty={search.query.trim() === "" ? text("search-begin") : undefined}
          chosen={chosen}
          onChoose={setChosen}
          onEscape={close}
        />
        <div className={styles.line}>
          <p className={styles.told} role="status">
            {told}
          </p>
          <ToggleButton
            size="S"
            isSelected={filtering}
            onChange={(on) => {
              setFiltering(on);
              if (!on) setFilters(NO_FILTERS);
            }}
          >
            {text("search-narrow")}
          </ToggleButton>
        </div>
        {filtering && <FilterFields filters={filters} onChange={setFilters} />}
      </div>
    </FormDialog>
  );
}
