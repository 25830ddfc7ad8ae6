import { ActionButton } from "@react-spectrum/s2";
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../../i18n/text";
import { CommentCard, type Deeds } from "./CommentCard";
import { type Comment, isResolved } from "./comments";
import styles from "./margin.module.css";
import { stacked } from "./stacked";

export interface Shown extends Comment {
  /** The words that it is about; empty: they were deleted. */
  words: string;
  /** How far from the top of the text they stand, in pixels; null: nowhere. */
  top: number | null;
}

/** Room for what stands above the cards, in pixels. */
const HEAD = 36;

interface Props {
  /** In the order of the text. */
  comments: readonly Shown[];
  active: string | null;
  /** Goes to the words that a comment is about. */
  goTo: (id: string) => void;
  /** Where one may only read: null. */
  deeds: Deeds | null;
  /** What is about to be said, and how far from the top it stands. */
  draft?: { card: ReactNode; top: number | null } | null;
}

/** What is said about a text, beside it. The arrow keys go from comment to comment, Enter to its words. */
export function MarginPanel({ comments, active, goTo, deeds, draft = null }: Props) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const [withResolved, setWithResolved] = useState(false);
  const resolved = comments.filter(isResolved).length;
  const shown = useMemo(
    () => comments.filter((comment) => withResolved || !isResolved(comment) || comment.id === active),
    [comments, withResolved, active],
  );
  const wanted = [...shown.map(({ top }) => top), ...(draft ? [draft.top] : [])];
  const tops = useStacked(list, wanted, resolved > 0 ? HEAD : 0);
  useEffect(() => {
    const panel = list.current?.parentElement;
    const card = panel?.querySelector<HTMLElement>(`[data-card="${active}"]`);
    // Where it stands below the text it scrolls by itself; beside the text, the card is where its words are.
    if (panel && card && panel.scrollHeight > panel.clientHeight + 1 && getComputedStyle(panel).position === "sticky") {
      panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
    }
  }, [active]);
  const move = (from: HTMLElement, key: string): boolean => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
    const at = cards.indexOf(from);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[key];
    if (to === undefined || at < 0) return false;
    cards[Math.max(0, Math.min(cards.length - 1, to))]?.focus();
    return true;
  };
  return (
    <section className={styles.margin} aria-label={text("doc-comments")}>
      {resolved > 0 && (
        <div className={styles.resolved}>
          <ActionButton size="XS" isQuiet onPress={() => setWithResolved(!withResolved)}>
            {withResolved
              ? text("doc-comments-hide-resolved")
              : text("doc-comments-show-resolved", { count: resolved })}
          </ActionButton>
        </div>
      )}
      {shown.length === 0 && !draft && resolved === 0 && <p className={styles.nothing}>{text("doc-comments-none")}</p>}
      <ul ref={list}>
        {shown.map((comment, at) => (
          <li key={comment.id} style={placed(tops[at])}>
            <CommentCard
              comment={comment}
              words={comment.words}
              active={comment.id === active}
              goTo={() => goTo(comment.id)}
              move={move}
              deeds={deeds}
            />
          </li>
        ))}
        {draft && <li style={placed(tops.at(-1))}>{draft.card}</li>}
      </ul>
    </section>
  );
}

function placed(top: number | undefined): CSSProperties {
  return { "--top": `${top ?? 0}px` } as CSSProperties;
}

/** Where each card stands: beside its words where there is room, else below the one before. */
function useStacked(
  list: { current: HTMLElement | null },
  wanted: readonly (number | null)[],
  start: number,
): number[] {
  const [heights, setHeights] = useState<number[]>([]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const now = [...element.children].map((card) => (card as HTMLElement).offsetHeight);
      setHeights((before) =>
        before.length === now.length && before.every((one, at) => one === now[at]) ? before : now,
      );
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    for (const card of element.children) observer.observe(card);
    return () => observer.disconnect();
  });
  return stacked(wanted, heights, start);
}
