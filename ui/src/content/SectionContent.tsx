import type { Found, SectionName } from "../api/bindings";
import { useRead } from "../api/client";
import { go, usePlace } from "../app/navigation";
import { isMap, placeOf } from "../app/objectPlace";
import { usePlaceWords } from "../app/placeWords";
import { useSection } from "../app/SessionContext";
import { useSectionName } from "../app/sectionName";
import { EmptyState } from "../components/EmptyState";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import { useText } from "../i18n/text";
import { isListPlace } from "../list/look";
import { ObjectList } from "../list/ObjectList";
import { CreateFirst } from "../tree/CreateMenu";
import { useIsEmpty } from "../tree/useTreeSource";
import styles from "./content.module.css";
import { MapLevel } from "./map/MapLevel";
import { SectionViewSwitch } from "./ViewSwitch";

/** How many a shelf holds: the menu of favourites has them all. */
const SHELF = 5;

/** Nothing is chosen yet: the section as a whole, as a list, or the processes as a map. */
export function SectionContent({ section }: { section: SectionName }) {
  const text = useText();
  const name = useSectionName()(section);
  const view = useSection(section);
  const onMap = isMap(usePlace());
  const nothing = (
    <EmptyState title={text("tree-empty", { section: name })} actions={view && <CreateFirst view={view} />}>
      {text("section-empty-hint")}
    </EmptyState>
  );
  if (useIsEmpty(section)) return nothing;
  if (!onMap) return <Overview section={section} />;
  return (
    <>
      <header className={styles.mapHeader}>
        <h1>{name}</h1>
        <SectionViewSwitch />
      </header>
      <MapLevel level={null} name={name} empty={nothing} />
    </>
  );
}

/** What was looked at lately, the favourites, and what stands at the top of the section. */
function Overview({ section }: { section: SectionName }) {
  const text = useText();
  const name = useSectionName()(section);
  const view = useSection(section);
  const favourites = useRead("favourites", {}).data ?? [];
  const recent = useRead("recent", {}).data ?? [];
  // Who looks at the list in a way of their own came for it.
  const narrowed = isListPlace(usePlace());
  return (
    <div className={styles.overview}>
      <header>
        <div className={styles.overviewTitle}>
          <h1>{name}</h1>
          {section === "processes" && <SectionViewSwitch />}
        </div>
        {!narrowed && <p className={styles.hint}>{text("nothing-chosen")}</p>}
        {!narrowed && (favourites.length > 0 || recent.length > 0) && (
          <div className={styles.columns}>
            <Shelf title={text("recent")} items={recent.slice(0, SHELF)} />
            <Shelf title={text("favourites")} items={favourites.slice(0, SHELF)} empty={text("favourites-none")} />
          </div>
        )}
      </header>
      {view && (
        <ObjectList
          key={view.id}
          of={view.id}
          section={section}
          kinds={view.kinds}
          title={(count) => text("children-section", { count })}
          empty={null}
        />
      )}
    </div>
  );
}

function Shelf({ title, items, empty }: { title: string; items: Found[]; empty?: string }) {
  const placeWords = usePlaceWords();
  if (items.length === 0 && !empty) return null;
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 && <p className={styles.hint}>{empty}</p>}
      <ul className={styles.shelf}>
        {items.map(({ object, section, path }) => {
          const place = placeOf(section, object.id);
          return (
            <li key={object.id}>
              <button type="button" disabled={!place} onClick={() => place && go(place)}>
                <KindIcon kind={object.kind} />
                <span>
                  <NameOf object={object} />
                  <small>{placeWords(section, path)}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
