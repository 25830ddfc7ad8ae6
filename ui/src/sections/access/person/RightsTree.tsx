import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Id, RightsRow, RightsRowsArgs } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import { Waiting } from "../../../components/Waiting";
import { useDialogs } from "../../../dialogs/DialogHost";
import { useRem } from "../../../theme/useRem";
import { WhyDialog } from "../why/WhyDialog";
import { keyMeaning } from "./keys";
import { RightsRowView } from "./RightsRowView";
import styles from "./rights.module.css";

const ROW_REM = 2.75;
const SIZE = 200;
const STEP = 50;

interface Props {
  label: string;
  /** The names of the one and the other. */
  names: [string, string | null];
  args: Pick<RightsRowsArgs, "user" | "other" | "section" | "action" | "differing">;
}

/** What a user may do in a section, as a tree over windows of rows. Rust folds it and counts the rows. */
export function RightsTree({ label, names, args }: Props) {
  const dialogs = useDialogs();
  const rem = useRem();
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<Id>>(() => new Set([`section:${args.section}`]));
  const [from, setFrom] = useState(0);
  const [active, setActive] = useState(0);
  const asked = useMemo(() => [...open].sort(), [open]);
  const { data } = useRead("access_person_rows", { ...args, open: asked, from, count: SIZE }, { keep: true });
  const count = data?.total ?? 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const middle = Math.floor(((items[0]?.index ?? 0) + (items[items.length - 1]?.index ?? 0)) / 2);
  useEffect(() => setFrom(Math.max(0, Math.floor((middle - SIZE / 2) / STEP) * STEP)), [middle]);
  if (!data) return <Waiting />;
  const rowAt = (index: number): RightsRow | undefined => data.rows[index - data.from];
  const at = Math.min(active, count - 1);

  const toggle = (row: RightsRow, value: boolean) => {
    const next = new Set(open);
    if (value) next.add(row.object.id);
    else next.delete(row.object.id);
    setOpen(next);
  };
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const showWhy = (row: RightsRow) => {
    const action = args.action ?? row.actions[0] ?? row.other?.[0] ?? "view";
    dialogs.open(<WhyDialog user={args.user} action={action} object={row.object.id} close={dialogs.close} />);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(at);
    const meaning = keyMeaning(event.key);
    if (!meaning || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (meaning === "why") {
      if (row) showWhy(row);
    } else if (meaning === "inward") {
      if (row?.expanded === false) toggle(row, true);
      else if (row?.expanded) goTo(at + 1);
    } else if (meaning === "outward") {
      if (row?.expanded) toggle(row, false);
      else if (row) {
        // The nearest row above that is less deep: what this one stands in, where the window has it.
        for (let above = at - 1; above >= 0; above--) {
          const candidate = rowAt(above);
          if (!candidate) break;
          if (candidate.level < row.level) {
            goTo(above);
            break;
          }
        }
      }
    } else goTo(meaning(at, count, Math.max(1, items.length - 12)));
  };

  return (
    <div
      ref={scroller}
      className={styles.rightsTree}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rowAt(at) ? `${prefix}${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      {names[1] && (
        <div className={styles.compareHead} aria-hidden="true">
          <span />
          <span>{names[0]}</span>
          <span>{names[1]}</span>
        </div>
      )}
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            row && (
              <RightsRowView
                key={item.key}
                id={`${prefix}${item.index}`}
                row={row}
                names={names}
                index={item.index}
                top={item.start}
                measure={virtual.measureElement}
                active={item.index === at}
                onToggle={(value) => {
                  setActive(item.index);
                  toggle(row, value);
                }}
                onChoose={() => setActive(item.index)}
                onWhy={() => showWhy(row)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
