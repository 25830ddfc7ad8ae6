import { Text, ToggleButton } from "@react-spectrum/s2";
import Filter from "@react-spectrum/s2/icons/Filter";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import type { Id, Kind, ListFilter, ListLook, ListRow, SectionName } from "../api/bindings";
import { useDeed } from "../api/execute";
import { go, usePlace } from "../app/navigation";
import { openHere } from "../app/objectPlace";
import { ContextMenu } from "../components/ContextMenu";
import { DeedNotice } from "../components/DeedNotice";
import { EmptyState } from "../components/EmptyState";
import { Waiting } from "../components/Waiting";
import { EntryMenu } from "../content/EntryMenu";
import { entriesFor } from "../content/entries";
import { useEntryRunner } from "../content/useEntryRunner";
import { useObjectMenu } from "../content/useObjectMenu";
import { useText } from "../i18n/text";
import { ColumnMenu } from "./ColumnMenu";
import { useUsualColumns } from "./columns";
import { FilterChips } from "./FilterChips";
import { FilterText } from "./FilterText";
import { ListGrid } from "./ListGrid";
import styles from "./list.module.css";
import { countOf, isFiltered, type Looked, lookedAt, turned, withLook } from "./look";
import { SelectionBar } from "./SelectionBar";
import { useChosen } from "./useChosen";
import { useDeeds } from "./useDeeds";
import { useExportFiles } from "./useExportFiles";
import { useListSource } from "./useListSource";
import { ViewsMenu } from "./ViewsMenu";
import { useViews } from "./views";

// Fields are much of the program's code, and a list needs none of them until somebody narrows it.
const FilterFields = lazy(async () => ({ default: (await import("./FilterFields")).FilterFields }));

interface Props {
  /** The object, or the section. */
  of: Id;
  section: SectionName;
  /** The kinds that can stand in it, for narrowing to one. */
  kinds: readonly Kind[];
  /** The list's title, where there is anything in it. */
  title: (count: number) => string;
  /** What is shown where there is nothing. */
  empty: ReactNode;
}

/** What stands in an object or section, as a list that sorts, filters, and does things with several at once. */
export function ObjectList({ of, section, kinds, title, empty }: Props) {
  const text = useText();
  const heading = useId();
  const place = usePlace();
  const looked = lookedAt(place);
  const { look } = looked;
  const filter = look.filter ?? {};
  const views = useViews(section);
  const [filtering, setFiltering] = useState(false);
  const name = JSON.stringify([of, look]);
  const [languages, setLanguages] = useState(false);
  const source = useListSource(of, look, languages);
  const [usual, setUsual] = useUsualColumns(section, source.numbered);
  const columns = looked.columns ?? usual;
  if (columns.includes("language") !== languages) setLanguages(!languages);
  const chosen = useChosen(source, name);
  const deed = useDeed();
  const deeds = useDeeds(deed, chosen.clear);
  const exportFiles = useExportFiles(deed);
  const menu = useObjectMenu();
  const run = useEntryRunner(deed);

  if (!source.loaded) return <Waiting />;
  const isLooked = isFiltered(look.filter);
  if (source.count === 0 && !source.anything && !isLooked) return empty;

  const put = (change: Partial<Looked>) => go(withLook(place, { ...looked, ...change }), { replace: true });
  const setLook = (change: Partial<ListLook>) => put({ look: { ...look, ...change } });
  const setFilter = (change: Partial<ListFilter>) => setLook({ filter: { ...filter, ...change } });
  const clear = () => setLook({ filter: {} });
  const view = views.find(({ id }) => id === looked.view);
  const words = view ? text("list-titled", { name: view.name, count: source.count }) : title(source.count);
  const others = countOf({ ...filter, text: "" });

  return (
    <section className={styles.list} aria-labelledby={heading}>
      <header className={styles.bar}>
        <h2 id={heading}>{words}</h2>
        <div className={styles.tools}>
          <ViewsMenu section={section} views={views} looked={looked} columns={columns} />
          <ColumnMenu
            columns={columns}
            onChange={(next) => {
              if (looked.columns) put({ columns: next });
              else setUsual(next);
            }}
          />
        </div>
        <div className={styles.tools}>
          <FilterText value={filter.text ?? ""} onChange={(value) => setFilter({ text: value })} />
          <ToggleButton size="S" isSelected={filtering} onChange={setFiltering}>
            <Filter />
            <Text>{others > 0 ? text("list-filters-count", { count: others }) : text("list-filters")}</Text>
          </ToggleButton>
          <ToggleButton size="S" isSelected={look.whole ?? false} onChange={(whole) => setLook({ whole })}>
            {text("list-whole")}
          </ToggleButton>
        </div>
      </header>
      {filtering && (
        <Suspense fallback={null}>
          <FilterFields filter={filter} archived={source.archived} kinds={kinds} onChange={setFilter} />
        </Suspense>
      )}
      {!filtering && others > 0 && <FilterChips filter={filter} onChange={setFilter} onClear={clear} />}
      <DeedNotice deed={deed} />
      {chosen.ids.size > 0 && (
        <SelectionBar
          ids={chosen.ids}
          onDeed={(name) => deeds.begin(name, [...chosen.ids])}
          onExport={(form) => exportFiles([...chosen.ids], form)}
          onClear={chosen.clear}
        />
      )}
      {source.count === 0 ? (
        <EmptyState
          title={text(isLooked ? "list-nothing" : "list-nothing-direct")}
          actions={
            isLooked && (
              <button type="button" className={styles.link} onClick={clear}>
                {text("list-filters-clear")}
              </button>
            )
          }
        />
      ) : (
        <ListGrid
          label={words}
          source={source}
          name={name}
          columns={columns}
          sort={look.sort ?? null}
          placed={look.whole ?? false}
          chosen={chosen}
          onSort={(column) => setLook({ sort: turned(look.sort, column) })}
          onOpen={(row: ListRow) => openHere(row.object.id)}
          onDelete={(ids) => deeds.begin("delete", ids)}
          onMenu={(row, x, y) => menu.open({ id: row.object.id }, x, y)}
          onDrop={deeds.moveTo}
        />
      )}
      {menu.at && menu.thing && (
        <ContextMenu x={menu.at.x} y={menu.at.y} onClose={menu.close}>
          <EntryMenu label={menu.thing.name.text} thing={menu.thing} entries={entriesFor(menu.thing)} run={run} />
        </ContextMenu>
      )}
    </section>
  );
}
