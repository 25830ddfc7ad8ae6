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
  /** The command in words: "siirto", "flytten", "the move". */
  wordsOf: (command: string) => string;
  undo: () => void;
  redo: () => void;
}

export function useHistory(): Undoing {
  const { text, textIfKnown } = useLanguage();
  const words = useFailureWords();
  const takeBack = useTakeBack();
  const { data } = useRead("history", {});
  const history = data ?? { undo: null, redo: null };

  const wordsOf = useCallback(
    (command: string) => textIfKnown(`command-${command}`) ?? text("command-other"),
    [text, textIfKnown],
  );
  const go = useCallback(
    (which: "undo" | "redo", command: string | null) => {
      if (!command) return;
      takeBack(which).then(
        () => announce(text(which === "undo" ? "undone" : "redone", { command: wordsOf(command) })),
        (thrown: unknown) => ToastQueue.negative(words(Failure.from(thrown)), { timeout: 8000 }),
      );
    },
    [takeBack, text, words, wordsOf],
  );
  const undo = useCallback(() => go("undo", history.undo), [go, history.undo]);
  const redo = useCallback(() => go("redo", history.redo), [go, history.redo]);
  return { history, wordsOf, undo, redo };
}
