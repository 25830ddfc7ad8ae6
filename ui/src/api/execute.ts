import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { withdrawOffer } from "../app/offers";
import { whileSaving } from "../frame/saving";
import type { Executed, History, Intent } from "./bindings";
import { call, keyOf, useView } from "./client";
import { Failure } from "./failure";

function storageTrouble(thrown: unknown): Failure | null {
  const failure = Failure.from(thrown);
  return failure.refusal ? null : failure;
}

/** Notes what can be undone now, after something else than `useExecute` carried out a command. */
export function useKeepHistory(): (history: History) => void {
  const client = useQueryClient();
  const view = useView();
  const key = useRef(view);
  key.current = view;
  return useCallback((history) => client.setQueryData(keyOf("history", {}, key.current), history), [client]);
}

/** Does what carries out a command. What changed is told by the backend's events; here only what can be undone is noted. */
export function useCarryOut(): (work: () => Promise<Executed>) => Promise<Executed> {
  const keep = useKeepHistory();
  return useCallback(
    async (work) => {
      withdrawOffer();
      const executed = await whileSaving(work, storageTrouble);
      keep(executed.history);
      return executed;
    },
    [keep],
  );
}

/** Carries out commands. */
export function useExecute(): (intent: Intent) => Promise<Executed> {
  const carryOut = useCarryOut();
  return useCallback((intent) => carryOut(() => call("execute", { intent })), [carryOut]);
}

/** Takes back or does again. */
export function useTakeBack(): (which: "undo" | "redo") => Promise<History> {
  const keep = useKeepHistory();
  return useCallback(
    async (which) => {
      withdrawOffer();
      const history = await whileSaving(() => call(which, {}), storageTrouble);
      keep(history);
      return history;
    },
    [keep],
  );
}

export interface Deed {
  /** Does something; true where it was done. Where it was refused, `failure` says why, in the place of the deed. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  run: (intent: Intent) => Promise<boolean>;
  failure: Failure | null;
  /** Shows a reason without having tried. */
  refuse: (failure: Failure) => void;
  dismiss: () => void;
}

/** What a pane does, and why it could not: a refusal is shown where the person acted. */
export function useDeed(): Deed {
  const execute = useExecute();
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    try {
      await work();
      setFailure(null);
      return true;
    } catch (thrown) {
      setFailure(Failure.from(thrown));
      return false;
    }
  }, []);
  const run = useCallback((intent: Intent) => attempt(() => execute(intent)), [attempt, execute]);
  const dismiss = useCallback(() => setFailure(null), []);
  return { attempt, run, failure, refuse: setFailure, dismiss };
}
