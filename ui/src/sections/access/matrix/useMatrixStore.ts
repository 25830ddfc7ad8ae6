import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Matrix, MatrixView } from "../../../api/bindings";
import { useRead } from "../../../api/client";
import type { Failure } from "../../../api/failure";
import { MatrixStore, type Part } from "./store";

interface Shown {
  store: MatrixStore;
  matrix: Matrix;
}

/** Asks again how much there is: rows were opened or closed, or an answer came of another state. */
export function useRefreshMatrix(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ["matrix"] }), [client]);
}

/**
 * The matrix that is shown. Another one (other filters, a row opened, something changed) takes its place once what is
 * in view of it is here, so that nothing flickers.
 */
export function useMatrixStore(
  view: MatrixView,
  inView: { current: Part },
): { shown: Shown | null; settled: boolean; failure: Failure | null } {
  const { data, error, isPlaceholderData } = useRead("matrix", view, { keep: true });
  const refresh = useRefreshMatrix();
  const [shown, setShown] = useState<Shown | null>(null);
  const fresh = isPlaceholderData ? undefined : data;

  useEffect(() => {
    if (!fresh) return;
    const store = new MatrixStore(view, fresh.revision, fresh.rows, fresh.columns, () => void refresh());
    let stop: () => void = () => undefined;
    const check = () => {
      if (!store.need(inView.current) && !store.failure) return;
      stop();
      setShown({ store, matrix: fresh });
    };
    stop = store.subscribe(check);
    check();
    return () => stop();
  }, [fresh, view, inView, refresh]);

  const settled = fresh !== undefined && shown?.store.revision === fresh.revision;
  return { shown, settled, failure: error };
}

/** Draws again when more of a store is here. */
export function useArrivals(store: MatrixStore): number {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
