import { useEffect, useState } from "react";
import type { Editor } from "../editor";
import type { Findings } from "./hints";
import { idle } from "./idle";

/** How long nothing must change before hints are looked for. */
const PAUSE = 600;

/** What the modelling guide has to say of what is drawn; null until it has looked. Nothing of it is kept. */
export function useGuide(editor: Editor | null): Findings | null {
  const [findings, setFindings] = useState<Findings | null>(null);
  useEffect(() => {
    if (!editor) return;
    let gone = false;
    let timer: number | undefined;
    /** Counts what was begun: an answer about something older is dropped. */
    let latest = 0;
    const look = async () => {
      const mine = latest;
      const isWanted = () => !gone && mine === latest;
      const { lint } = await import("./lint");
      const definitions = isWanted() ? editor.definitions() : null;
      if (!definitions) return;
      const found = await lint(definitions, async () => {
        await idle();
        if (!isWanted()) return false;
        if (!editor.isTyping()) return true;
        later();
        return false;
      });
      if (found && isWanted()) setFindings(found);
    };
    const later = () => {
      if (gone) return;
      latest += 1;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        // Without hints, drawing goes on as before.
        if (editor.isTyping()) later();
        else look().catch(() => undefined);
      }, PAUSE);
    };
    later();
    editor.onContent(later);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [editor]);
  return findings;
}
