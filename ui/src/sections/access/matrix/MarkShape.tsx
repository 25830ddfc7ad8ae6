import type { Mark } from "./marks";

/** The shapes as they stand in cells. */
const SHAPES: Record<Mark, string> = {
  see: "M5 0.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z",
  write: "M5 0.5 9.9 9.1H0.1Z",
  decide: "M5 0 10 5 5 10 0 5Z",
  manage: "M0.7 0.7H9.3V9.3H0.7Z",
};

/** A mark as the matrix draws it; `name` is the ring of what may only be seen by its name. */
export function MarkShape({ of }: { of: Mark | "name" }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      {of === "name" ? (
        <circle cx="5" cy="5" r="4" fill="none" stroke="var(--matrix-see)" strokeWidth="1.5" />
      ) : (
        <path d={SHAPES[of]} fill={`var(--matrix-${of})`} />
      )}
    </svg>
  );
}
