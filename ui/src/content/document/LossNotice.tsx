import type { LossView } from "../../api/bindings";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { Notice } from "../Notice";

/** What a text that came from a file will not keep, before anything is written in it. */
export function LossNotice({ losses }: { losses: LossView[] }) {
  const text = useText();
  const format = useFormat();
  if (losses.length === 0) return null;
  const counts = new Map<LossView["code"], number>();
  for (const { code, count } of losses) counts.set(code, (counts.get(code) ?? 0) + count);
  const told = [...counts].map(([code, count]) => {
    const what = text(`doc-loss-${code}`);
    return count > 1 ? text("doc-loss-times", { what, count }) : what;
  });
  return <Notice tone="warn">{text("doc-losses", { losses: format.list(told) })}</Notice>;
}
