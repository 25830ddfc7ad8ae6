import { EmptyState } from "../components/EmptyState";
import { useText } from "../i18n/text";
import type { Problem } from "./diagram/problem";

/** A diagram that can not be drawn, why, and where in the file. What was stored stays as it is. */
export function DiagramProblem({ problem }: { problem: Problem }) {
  const text = useText();
  const { message, line, column } = problem;
  return (
    <EmptyState title={text("diagram-unreadable")}>
      {line !== null && `${text("diagram-unreadable-place", { line, column: column ?? 1 })} `}
      {text("diagram-unreadable-detail", { way: text("entry-attach-diagram").replace("…", "") })}
      <br />
      <small>{text("diagram-unreadable-reason", { message })}</small>
    </EmptyState>
  );
}
