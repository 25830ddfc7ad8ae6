import { useText } from "../../i18n/text";
import type { SchemaWords } from "./schema/extensions";

/** What a document says to its reader beside its own words. */
export function useDocumentWords(): Omit<SchemaWords, "pictureSource"> {
  const text = useText();
  return {
    calloutTitle: (tone) => text(`doc-tone-${tone}`),
    footnotes: text("doc-footnotes"),
    undescribed: text("doc-picture-undescribed"),
    pictureMissing: text("doc-picture-missing"),
    taskLabel: (words) => text("doc-task", { words }),
  };
}
