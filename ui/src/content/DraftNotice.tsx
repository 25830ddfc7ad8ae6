import { Button } from "@react-spectrum/s2";
import type { Object as Thing } from "../api/bindings";
import { call, useRead } from "../api/client";
import { useDeed } from "../api/execute";
import { go } from "../app/navigation";
import { placeToEdit } from "../app/objectPlace";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { DeedNotice } from "../components/DeedNotice";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";
import { Notice } from "./Notice";

/** That the person began to write here and has not ended it: the program was killed, or what they wrote collided. */
export function DraftNotice({ thing }: { thing: Thing }) {
  const text = useText();
  const format = useFormat();
  const deed = useDeed();
  const refused = useViewingRefusal();
  // Asked each time: a draft is no record, and nobody tells of it.
  const { data, refetch } = useRead("drafts", {}, { again: true });
  const draft = data?.find(({ object }) => object === thing.id);
  if (!draft) return null;
  const discard = async () => {
    await call("discard_draft", { object: thing.id });
    await refetch();
  };
  return (
    <>
      <DeedNotice deed={deed} />
      <Notice
        actions={
          <>
            <Button variant="primary" size="S" onPress={() => refused() || go(placeToEdit(thing.id))}>
              {text("draft-continue")}
            </Button>
            <Button variant="secondary" size="S" onPress={() => refused() || void deed.attempt(discard)}>
              {text("draft-discard")}
            </Button>
          </>
        }
      >
        {text("draft-waiting", { time: format.dateTime(draft.savedAt) })}
      </Notice>
    </>
  );
}
