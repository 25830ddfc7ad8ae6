import { Button } from "@react-spectrum/s2";
import { useFailureWords } from "../../api/failureWords";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import { Notice } from "../Notice";
import type { Editing } from "./useEditing";

/** What whoever draws should know of what they draw on. */
export function EditorNotices({ editing }: { editing: Editing }) {
  const text = useText();
  const format = useFormat();
  const words = useFailureWords();
  const { keeper, writing, resumed, shown, othersWrote } = editing;
  return (
    <>
      {shown?.laidOut && <Notice>{text("diagram-laid-out-editing")}</Notice>}
      {keeper && resumed && writing.unwritten && (
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
      {othersWrote && !writing.conflict && <Notice>{text("diagram-others-wrote")}</Notice>}
      {keeper && writing.failure && (
        <Notice
          tone="warn"
          actions={
            <Button variant="secondary" size="S" onPress={() => void keeper.settle()}>
              {text("try-again")}
            </Button>
          }
        >
          {text("draft-not-written", { reason: words(writing.failure) })}
        </Notice>
      )}
    </>
  );
}
