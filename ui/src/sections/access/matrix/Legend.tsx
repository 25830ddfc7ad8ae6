import { useText } from "../../../i18n/text";
import { MARKS, type Mark } from "./marks";

/** The shapes as they stand in cells, each in its corner. */
const SHAPES: Record<Mark, string> = {
  see: "M5 0.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z",
  write: "M5 0.5 9.9 9.1H0.1Z",
  decide: "M5 0 10 5 5 10 0 5Z",
  manage: "M0.7 0.7H9.3V9.3H0.7Z",
};

/** What the shapes in the cells mean. */
export function Legend({ compared }: { compared: boolean }) {
  const text = useText();
  return (
    <ul aria-label={text("matrix-legend")}>
      {MARKS.map((mark) => (
        <li key={mark}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d={SHAPES[mark]} fill={`var(--matrix-${mark})`} />
          </svg>
          {text(`matrix-mark-${mark}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="none" stroke="var(--matrix-see)" strokeWidth="1.5" />
        </svg>
        {text("matrix-mark-name")}
      </li>
      {compared && (
        <>
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M2 5H8" stroke="var(--ink-soft)" strokeWidth="1.5" />
            </svg>
            {text("matrix-mark-same")}
          </li>
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1 1H9V9H1ZM1 9 9 1" fill="none" stroke="var(--bad)" strokeWidth="1.2" />
            </svg>
            {text("matrix-mark-lacks")}
          </li>
        </>
      )}
    </ul>
  );
}
