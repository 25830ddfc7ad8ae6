import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Id, SectionName } from "../api/bindings";
import { call, useRead } from "../api/client";
import { beginning, SIZE } from "./beginning";
import type { TreeSource } from "./types";
import { useDrawn } from "./useDrawn";

// One window at a time, not pages: all rows on the screen then come from the same moment, and no object can stand in
// two of them at once. The window is wider than the screen, so that the next one arrives before it is needed.
const STEP = 60;

function windowFor(first: number, last: number): number {
  const middle = Math.floor((first + last) / 2);
  return Math.max(0, Math.floor((middle - SIZE / 2) / STEP) * STEP);
}

/** Asks for the rows again: something was opened, closed or hidden. Windows that are not shown are forgotten. */
export function useRefreshTrees(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    for (const name of ["tree_window", "children", "list_objects"])
      client.removeQueries({ queryKey: [name], type: "inactive" });
    // Lists of what stands in an object show what is archived where the tree does.
    void client.invalidateQueries({ queryKey: ["children"] });
    void client.invalidateQueries({ queryKey: ["list_objects"] });
    await client.invalidateQueries({ queryKey: ["tree_window"] });
  }, [client]);
}

/** Whether it is known that a section has nothing in its tree. */
export function useIsEmpty(section: SectionName): boolean {
  return useRead("tree_window", beginning(section)).data?.total === 0;
}

/** A section's tree as windows of rows. Rust keeps what is open and counts the rows. */
export function useTreeSource(section: SectionName): TreeSource & { loaded: boolean; showArchived: boolean } {
  const refresh = useRefreshTrees();
  const drawn = useDrawn();
  const [from, setFrom] = useState(0);
  const args = useMemo(() => ({ section, from, count: SIZE }), [section, from]);
  const { data } = useRead("tree_window", args, { keep: true });

  const show = useCallback((first: number, last: number) => setFrom(windowFor(first, last)), []);

  const expand = useCallback(
    async (objects: Id[], expanded: boolean) => {
      for (const object of objects) await call("tree_expand", { section, object, expanded });
      await refresh();
      await drawn();
    },
    [section, refresh, drawn],
  );

  return useMemo(() => {
    const offset = data?.from ?? 0;
    const loaded = data?.rows ?? [];
    const total = data?.total ?? 0;
    return {
      loaded: data !== undefined,
      showArchived: data?.showArchived ?? false,
      count: total,
      row: (index) => loaded[index - offset],
      indexOf: (id) => {
        const at = loaded.findIndex((row) => row.id === id);
        return at < 0 ? null : at + offset;
      },
      show,
      reveal: async (id) => {
        const index = await call("tree_reveal", { section, object: id });
        await refresh();
        await drawn();
        return index;
      },
      locate: async (id) => {
        const place = await call("tree_locate", { section, object: id });
        await refresh();
        await drawn();
        return place && { id: place.object, index: place.index };
      },
      setExpanded: (row, expanded) => expand([row.id], expanded),
      expandSiblings: (row) => {
        const closed = loaded.filter((other) => other.parent === row.parent && other.expanded === false);
        return expand(
          closed.map((other) => other.id),
          true,
        );
      },
      findByPrefix: async (prefix, start) => {
        if (total === 0) return null;
        const after = (start - 1 + total) % total;
        return await call("tree_type_ahead", { section, after, letters: prefix });
      },
    };
  }, [data, section, show, refresh, drawn, expand]);
}
