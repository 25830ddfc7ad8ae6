import { TreeSection } from "../TreeSection";

/** Processes, one in another, each with its diagram. */
export function ProcessesSection() {
  return <TreeSection section="processes" key="processes" />;
}
