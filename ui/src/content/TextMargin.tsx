import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { CommentView } from "../api/bindings";
import { isResolved } from "./document/margin/comments";
import { MarginPanel } from "./document/margin/MarginPanel";

interface Props {
  /** The text that is read. */
  article: RefObject<HTMLElement | null>;
  html: string;
  comments: readonly CommentView[];
}

/** What is said about a text that is only read, beside it. */
export default function TextMargin({ article, html, comments }: Props) {
  const [active, setActive] = useState<string | null>(null);
  const layout = useLayout(article);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the words stand changes with the text and the layout.
  const shown = useMemo(() => {
    const top = article.current?.getBoundingClientRect().top ?? 0;
    const placed = comments.map((comment) => {
      const words = wordsIn(article.current, comment.id);
      const first = words[0];
      return {
        ...comment,
        words: words.map(({ textContent }) => textContent).join(" "),
        top: first ? first.getBoundingClientRect().top - top : null,
      };
    });
    return placed.sort((one, other) => (one.top ?? Number.POSITIVE_INFINITY) - (other.top ?? Number.POSITIVE_INFINITY));
  }, [article, html, comments, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other words.
  useEffect(() => {
    const resolved = new Set(comments.filter(isResolved).map(({ id }) => id));
    for (const words of article.current?.querySelectorAll<HTMLElement>("span[data-comment]") ?? []) {
      const id = words.dataset.comment ?? "";
      words.tabIndex = 0;
      words.setAttribute("role", "link");
      words.toggleAttribute("data-resolved", resolved.has(id));
      words.toggleAttribute("data-active", id === active);
    }
  }, [article, html, comments, active]);
  useEffect(() => {
    const element = article.current;
    const goTo = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== "Enter") return;
      const words = (event.target as Element).closest<HTMLElement>("span[data-comment]");
      if (!words || (event.target as Element).closest("a")) return;
      const id = words.dataset.comment ?? "";
      setActive(id);
      requestAnimationFrame(() => element?.parentElement?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
    };
    element?.addEventListener("click", goTo);
    element?.addEventListener("keydown", goTo);
    return () => {
      element?.removeEventListener("click", goTo);
      element?.removeEventListener("keydown", goTo);
    };
  }, [article]);
  const goToWords = (id: string) => {
    setActive(id);
    const [first] = wordsIn(article.current, id);
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  };
  return <MarginPanel comments={shown} active={active} goTo={goToWords} deeds={null} />;
}

function wordsIn(article: HTMLElement | null, id: string): HTMLElement[] {
  return [...(article?.querySelectorAll<HTMLElement>(`span[data-comment="${CSS.escape(id)}"]`) ?? [])];
}

/** Something else whenever the text may be laid out in another way. */
function useLayout(article: RefObject<HTMLElement | null>): number {
  const [layout, setLayout] = useState(0);
  useLayoutEffect(() => {
    const element = article.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setLayout((before) => before + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [article]);
  return layout;
}
