import { Button } from "@react-spectrum/s2";
import { useFailureWords } from "../api/failureWords";
import { Notice } from "../content/Notice";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import type { Writing } from "./useWriting";

interface Props {
  writing: Writing;
  /** That others' changes are now among what is shown. */
  othersWrote: string;
}

/** What whoever writes should know of what they write on. */
export function WritingNotices({ writing, othersWrote }: Props) {
  const text = useText();
  const format = useFormat();
  const words = useFailureWords();
  const { keeper, state, resumed } = writing;
  return (
    <>
      {keeper && resumed && state.unwritten && (
        <Notice
          actions={
            <Button variant="secondary" size="S" onPress={() => void keeper.discard()}>
              {text("draft-discard")}
            </Button>
          }
        >
          {text("draft-resumed", { time: format.dateTime(resumed) })}
        </Notice>
      )}
      {writing.othersWrote && !state.conflict && <Notice>{othersWrote}</Notice>}
      {keeper && state.failure && (
        <Notice
          tone="warn"
          actions={
            <Button variant="secondary" size="S" onPress={() => void keeper.settle()}>
              {text("try-again")}
            </Button>
          }
        >
          {text("draft-not-written", { reason: words(state.failure) })}
        </Notice>
      )}
    </>
  );
}
