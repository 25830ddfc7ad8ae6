import { ToastQueue } from "@react-spectrum/s2";
import { useCallback } from "react";
import type { History } from "../api/bindings";
import { useRead } from "../api/client";
import { useTakeBack } from "../api/execute";
import { Failure } from "../api/failure";
import { useFailureWords } from "../api/failureWords";
import { announce } from "../components/announce";
import { useLanguage } from "../i18n/text";

interface Undoing {
  history: History;
  /** The command in words: "siirto", "flytt", "move". */
  wordsOf: (command: string) => string;
  undo: () => void;
  redo: () => void;
}

/** Taking back and doing again. What there is to take back is the backend's to know: it is asked, not guessed. */
export function useHistory(): Undoing {
  const { text, textIfKnown } = useLanguage();
  const words = useFailureWords();
  const takeBack = useTakeBack();
  const history = useRead("history", {}).data ?? { undo: null, redo: null };

  const wordsOf = useCallback(
    (command: string) => textIfKnown(`command-${command}`) ?? text("command-other"),
    [text, textIfKnown],
  );
  const go = useCallback(
    async (which: "undo" | "redo") => {
      try {
        const after = await takeBack(which);
        // What was taken back is what could be done again now, and the other way round.
        const command = which === "undo" ? after.redo : after.undo;
        announce(text(which === "undo" ? "undone" : "redone", { command: wordsOf(command ?? "") }));
      } catch (thrown) {
        const failure = Failure.from(thrown);
        if (failure.code !== `nothing-to-${which}`) ToastQueue.negative(words(failure), { timeout: 8000 });
      }
    },
    [takeBack, text, words, wordsOf],
  );
  const undo = useCallback(() => void go("undo"), [go]);
  const redo = useCallback(() => void go("redo"), [go]);
  return { history, wordsOf, undo, redo };
}
