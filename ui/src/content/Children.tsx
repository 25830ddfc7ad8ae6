import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Child, Id } from "../api/bindings";
import { useRead } from "../api/client";
import { currentPlace } from "../app/navigation";
import { openHere } from "../app/objectPlace";
import { hashOf } from "../app/place";
import { useRememberedSwitch } from "../app/useRememberedSwitch";
import { capital } from "../components/capital";
import { KindIcon } from "../components/KindIcon";
import { NameOf } from "../components/NameOf";
import { PartyLabel } from "../components/PartyLabel";
import { PAGE_SIZE } from "../components/pageSize";
import { Table } from "../components/Table";
import { Twisty } from "../components/Twisty";
import { Waiting } from "../components/Waiting";
import { useFormat } from "../i18n/format";
import { useLanguage, useText } from "../i18n/text";
import styles from "./children.module.css";
import { StateBadges, statedOfChild } from "./StateBadges";

interface Props {
  /** The object, or the section. */
  of: Id;
  /** The list's title, where there is anything in it. */
  title: (count: number) => string;
  /** What is shown where there is nothing. */
  empty: ReactNode;
  /** Whether the list shares the page with what the object says: then it can be folded away. */
  folds?: boolean;
  /** Whether that is a diagram, which needs all the room of a low window. */
  belowDiagram?: boolean;
}

/** What stands directly in an object, as far as the person may know of it: a list from which each is opened. */
export function Children({ of, title, empty, folds = false, belowDiagram = false }: Props) {
  const text = useText();
  const heading = useId();
  const [from, setFrom] = useState(0);
  const [open, setOpen] = useFolded(!belowDiagram || window.innerHeight >= HIGH);
  const { data } = useRead("children", { of, from, count: PAGE_SIZE }, { keep: true });
  if (!data) return folds ? null : <Waiting />;
  if (data.total === 0) return empty;
  // What was on the last page may have gone elsewhere meanwhile.
  if (data.rows.length === 0 && from > 0) setFrom(0);
  const words = title(data.total);
  const isOpen = open || !folds;
  return (
    <section className={styles.children} aria-labelledby={heading} data-folds={folds || undefined}>
      <h2 id={heading}>
        {folds ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Twisty open={open} />
            {words}
          </button>
        ) : (
          words
        )}
      </h2>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from link to link; each is a stop of its own, too.
        <div className={styles.rows} onKeyDown={walk}>
          <Table
            label={words}
            list={{ from, setFrom }}
            total={data.total}
            actions={false}
            columns={[text("name"), text("state"), text("responsible"), text("review-due")]}
          >
            {data.rows.map((child) => (
              <Row key={child.object.id} child={child} />
            ))}
          </Table>
        </div>
      )}
    </section>
  );
}

function Row({ child }: { child: Child }) {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  const { object, review } = child;
  return (
    <tr data-archived={child.archived || undefined}>
      <td>
        <a
          className={styles.open}
          href={hashOf({ section: currentPlace().section, object: object.id })}
          onClick={(event) => {
            event.preventDefault();
            openHere(object.id);
          }}
        >
          <KindIcon kind={object.kind} />
          <NameOf object={object} />
        </a>
        <small className={styles.kind}>{capital(textIfKnown(`kind-${object.kind}`) ?? object.kind)}</small>
      </td>
      <td>
        <span className={styles.badges}>
          {child.nameOnly ? <small>{text("name-only-short")}</small> : <StateBadges of={statedOfChild(child)} />}
        </span>
      </td>
      <td>{child.responsible && <PartyLabel of={child.responsible} />}</td>
      <td>{review?.due && format.date(review.due)}</td>
    </tr>
  );
}

/** The arrow keys, Home and End go from one row's link to another's. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("td a")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const aims: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
  const aim = aims[event.key];
  if (aim === undefined) return;
  event.preventDefault();
  links[aim]?.focus();
}

/** A lower window has room for the diagram or for the list. */
const HIGH = 900;

/** Whether the list is open: remembered, since who folds it away wants to see diagrams. */
const useFolded = (usual: boolean) => useRememberedSwitch("luotsi.children-folded", usual);
