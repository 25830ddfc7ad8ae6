import { ToastQueue } from "@react-spectrum/s2";
import { useCallback, useMemo } from "react";
import { type Deed, useExecute } from "../../api/execute";
import { Failure } from "../../api/failure";
import { useFailureWords } from "../../api/failureWords";

/** Long enough to be read aloud. */
const SHOWN = 15_000;

/** What is done from a dialog that is gone by then: a refusal is told over the window. */
export function useToldDeed(): Deed {
  const execute = useExecute();
  const words = useFailureWords();
  const refuse = useCallback(
    (failure: Failure) => {
      ToastQueue.negative(words(failure), { timeout: SHOWN });
    },
    [words],
  );
  return useMemo(() => {
    const attempt: Deed["attempt"] = async (work) => {
      try {
        await work();
        return true;
      } catch (thrown) {
        refuse(Failure.from(thrown));
        return false;
      }
    };
    return {
      attempt,
      run: (intent) => attempt(() => execute(intent)),
      failure: null,
      refuse,
      dismiss: () => undefined,
    };
  }, [execute, refuse]);
}
