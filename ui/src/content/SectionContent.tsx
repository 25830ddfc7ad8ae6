import type { Found, SectionName } from "../api/bindings";
import { useRead } from "../api/client";
import { go } from "../app/navigation";
import { placeOf } from "../app/objectPlace";
import { useSection } from "../app/SessionContext";
import { useSectionName } from "../app/sectionName";
import { EmptyState } from "../components/EmptyState";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import { useText } from "../i18n/text";
import { CreateFirst } from "../tree/CreateMenu";
import { useIsEmpty } from "../tree/useTreeSource";
import styles from "./content.module.css";

/** Nothing is chosen yet: what was looked at lately, and the favourites. */
export function SectionContent({ section }: { section: SectionName }) {
  const text = useText();
  const name = useSectionName()(section);
  const view = useSection(section);
  const isEmpty = useIsEmpty(section);
  const favourites = useRead("favourites", {}).data ?? [];
  const recent = useRead("recent", {}).data ?? [];
  if (isEmpty) {
    return (
      <EmptyState title={text("tree-empty", { section: name })} actions={view && <CreateFirst view={view} />}>
        {text("section-empty-hint")}
      </EmptyState>
    );
  }
  if (favourites.length === 0 && recent.length === 0) {
    return <EmptyState title={name}>{text("nothing-chosen")}</EmptyState>;
  }
  return (
    <div className={styles.overview}>
      <h1>{name}</h1>
      <p className={styles.hint}>{text("nothing-chosen")}</p>
      <div className={styles.columns}>
        <Shelf title={text("recent")} items={recent.slice(0, 12)} />
        <Shelf title={text("favourites")} items={favourites.slice(0, 12)} empty={text("favourites-none")} />
      </div>
    </div>
  );
}

function Shelf({ title, items, empty }: { title: string; items: Found[]; empty?: string }) {
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
                  {path.length > 0 && <small>{path.join(" › ")}</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
