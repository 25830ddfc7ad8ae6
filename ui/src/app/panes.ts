// The parts of the window that F6 goes through, in the order in which they stand in it.

const FIRST =
  '[role="tree"], [aria-current="page"], [role="application"], a[href], button:not([disabled]), [tabindex="0"]';

/** Goes to the next (or the previous) part of the window. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.offsetParent !== null);
  if (panes.length === 0) return;
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = current < 0 ? 0 : (current + step + panes.length) % panes.length;
  panes[next]?.querySelector<HTMLElement>(FIRST)?.focus();
}
