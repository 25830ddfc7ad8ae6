import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useState } from "react";
import type { Object as Thing, Which } from "../../api/bindings";
import { useRead } from "../../api/client";
import { useDeed } from "../../api/execute";
import { useFailureWords } from "../../api/failureWords";
import { go } from "../../app/navigation";
import { placeBeside } from "../../app/objectPlace";
import { DeedNotice } from "../../components/DeedNotice";
import { EmptyState } from "../../components/EmptyState";
import { Waiting } from "../../components/Waiting";
import { useText } from "../../i18n/text";
import { DocumentEditing } from "../DocumentEditing";
import { useFollowText } from "../useFollowText";
import { OriginalBlocks } from "./OriginalBlocks";
import { SideBar } from "./SideBar";
import { SideTable } from "./SideTable";
import styles from "./side.module.css";
import { useSharedScroll } from "./useSharedScroll";

/** A translation beside its original, block by block: to be read, or to be written. */
export default function SideBySide({ thing, edited }: { thing: Thing; edited: boolean }) {
  const text = useText();
  const words = useFailureWords();
  const deed = useDeed();
  const [which, setWhich] = useState<Which>("approved");
  const [editor, setEditor] = useState<Editor | null>(null);
  const original = useRef<HTMLElement>(null);
  const follow = useFollowText();
  const { data: beside, error } = useRead("side_by_side", { object: thing.id, which }, { keep: true });
  useSharedScroll(original, edited ? editor : null);
  const done = useCallback(() => go(placeBeside(thing.id)), [thing.id]);
  if (error) return <EmptyState title={text("translation-none")}>{words(error)}</EmptyState>;
  if (!beside) return <Waiting />;
  return (
    <>
      <SideBar thing={thing} beside={beside} which={which} setWhich={setWhich} edited={edited} deed={deed} />
      <DeedNotice deed={deed} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click of a link, which Enter makes too. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only catches what bubbles up from links. */}
      <div className={styles.sides} onClick={edited ? undefined : follow}>
        {edited ? (
          <>
            <OriginalBlocks ref={original} beside={beside} editor={editor} follow={follow} />
            <section className={styles.written} aria-label={text("translation-written")}>
              <DocumentEditing thing={thing} onEditor={setEditor} onDone={done} />
            </section>
          </>
        ) : (
          <SideTable thing={thing} beside={beside} />
        )}
      </div>
    </>
  );
}
