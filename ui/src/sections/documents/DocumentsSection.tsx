import { TreeSection } from "../TreeSection";

/** Documents in folders: texts, files and web pages. */
export function DocumentsSection() {
  return <TreeSection section="documents" key="documents" />;
}
