import { EmptyState } from "../components/EmptyState";
import { useText } from "../i18n/text";

/** A diagram that can not be drawn. What was stored stays as it is. */
export function DiagramProblem({ message }: { message: string }) {
  const text = useText();
  return <EmptyState title={text("diagram-unreadable")}>{text("diagram-unreadable-detail", { message })}</EmptyState>;
}
