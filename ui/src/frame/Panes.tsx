import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useText } from "../i18n/text";
import styles from "./panes.module.css";

interface Limits {
  initial: number;
  least: number;
  most: number;
}

const LEFT: Limits = { initial: 19, least: 12, most: 40 };
const RIGHT: Limits = { initial: 20, least: 15, most: 36 };
const STEP = 1;

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** A width in rem that is remembered. 0 means folded away. */
function useWidth(name: string, limits: Limits): [number, (width: number) => void] {
  const key = `luotsi.pane.${name}`;
  const [width, setWidth] = useState(() => {
    try {
      const stored = localStorage.getItem(key);
      if (stored === null) return limits.initial;
      const value = Number(stored);
      return value === 0 || (value >= limits.least && value <= limits.most) ? value : limits.initial;
    } catch {
      return limits.initial;
    }
  });
  useEffect(() => {
    try {
      localStorage.setItem(key, String(width));
    } catch {
      // The width holds until the window closes.
    }
  }, [key, width]);
  return [width, setWidth];
}

interface Props {
  left: ReactNode;
  leftLabel: string;
  children: ReactNode;
  right: ReactNode;
  rightLabel: string;
  /** Whether the content needs the room: then the sides are folded away, whatever their widths. */
  wide?: boolean;
}

/** Tree, content and inspector side by side. */
export function Panes({ left, leftLabel, children, right, rightLabel, wide = false }: Props) {
  const [leftWidth, setLeft] = useWidth("tree", LEFT);
  const [rightWidth, setRight] = useWidth("inspector", RIGHT);
  return (
    <div className={styles.panes} data-wide={wide || undefined}>
      <section
        className={styles.side}
        style={{ width: `${leftWidth}rem` }}
        data-pane="tree"
        aria-label={leftLabel}
        hidden={leftWidth === 0}
      >
        {left}
      </section>
      <Separator label={leftLabel} width={leftWidth} setWidth={setLeft} limits={LEFT} grows={1} />
      <main className={styles.middle} data-pane="content">
        {children}
      </main>
      <Separator label={rightLabel} width={rightWidth} setWidth={setRight} limits={RIGHT} grows={-1} />
      <section
        className={styles.side}
        style={{ width: `${rightWidth}rem` }}
        data-pane="inspector"
        aria-label={rightLabel}
        hidden={rightWidth === 0}
      >
        {right}
      </section>
    </div>
  );
}

interface SeparatorProps {
  label: string;
  width: number;
  setWidth: (width: number) => void;
  limits: Limits;
  /** 1 where moving right makes the pane wider, -1 where it makes it narrower. */
  grows: 1 | -1;
}

function Separator({ label, width, setWidth, limits, grows }: SeparatorProps) {
  const text = useText();
  const start = useRef<{ x: number; width: number } | null>(null);
  const before = useRef(limits.initial);

  const put = useCallback(
    (value: number) => {
      // Pulled well below the least width, the pane folds away.
      if (value < limits.least / 2) setWidth(0);
      else setWidth(Math.round(Math.min(Math.max(value, limits.least), limits.most) * 100) / 100);
    },
    [limits, setWidth],
  );
  const toggle = () => {
    if (width > 0) before.current = width;
    setWidth(width > 0 ? 0 : before.current);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => (width === 0 ? put(limits.least) : put(Math.max(width - STEP * grows, limits.least))),
      ArrowRight: () => (width === 0 ? put(limits.least) : put(Math.max(width + STEP * grows, limits.least))),
      Home: () => put(limits.least),
      End: () => put(limits.most),
      Enter: toggle,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current) put(start.current.width + ((event.clientX - start.current.x) / rem()) * grows);
  };
  const stop = () => {
    start.current = null;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget; <hr> is none.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text("pane-width", { pane: label })}
      aria-valuemin={0}
      aria-valuemax={limits.most}
      aria-valuenow={Math.round(width)}
      className={styles.separator}
      onKeyDown={onKeyDown}
      onDoubleClick={toggle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
