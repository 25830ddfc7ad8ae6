import type { ReactNode } from "react";

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** Something that scrolls, and can be scrolled by keyboard because it takes the focus. */
export function Scrollable({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the arrow keys would have nothing to scroll.
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
