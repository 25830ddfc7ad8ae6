import type { LossView } from "../../api/bindings";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { Notice } from "../Notice";
import { useLossWords } from "./useLossWords";

/** What a text that came from a file will not keep, before anything is written in it. */
export function LossNotice({ losses }: { losses: LossView[] }) {
  const text = useText();
  const format = useFormat();
  const words = useLossWords();
  if (losses.length === 0) return null;
  return <Notice tone="warn">{text("doc-losses", { losses: format.list(words(losses)) })}</Notice>;
}
