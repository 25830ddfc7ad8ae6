/** The mark of what can be opened and closed. It is drawn closed; where it stands says how it turns. */
export function Twisty({ className, open }: { className?: string | undefined; open?: boolean }) {
  return (
    <svg viewBox="0 0 10 10" className={className} data-open={open || undefined} aria-hidden="true">
      <path d="M3.5 1.5 7 5 3.5 8.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
