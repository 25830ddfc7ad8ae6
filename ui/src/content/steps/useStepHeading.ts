import type { StepColumn } from "../../api/bindings";
import { useSession } from "../../app/SessionContext";
import { useText } from "../../i18n/text";

/** The columns of step tables, in their order. */
export const STEP_COLUMNS: StepColumn[] = ["step", "responsibility", "critical-factors", "instructions", "records"];

/** What a column is called where the organisation gave it no name. */
export function useUsualHeading(): (column: StepColumn) => string {
  const text = useText();
  return (column) => text(`steps-column-${column}`);
}

/** What a column is called in this organisation. */
export function useStepHeading(): (column: StepColumn) => string {
  const usual = useUsualHeading();
  const { stepHeadings } = useSession();
  return (column) => stepHeadings.find((heading) => heading.column === column)?.name.text || usual(column);
}
