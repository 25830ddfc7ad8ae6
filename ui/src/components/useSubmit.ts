import { useState } from "react";
import { Failure } from "../api/failure";

interface Options {
  onDone?: () => void;
  onFailure?: () => void;
}

/** A form's deed: done once, also while the form is already leaving, and why it could not be done. */
export function useSubmit(ready: boolean, deed: () => Promise<unknown>, { onDone, onFailure }: Options = {}) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const go = async () => {
    setWorking(true);
    setFailure(null);
    try {
      await deed();
      onDone?.();
    } catch (thrown) {
      setFailure(Failure.from(thrown));
      setWorking(false);
      onFailure?.();
    }
  };
  return { working, failure, submit: () => void (ready && !working && go()) };
}
