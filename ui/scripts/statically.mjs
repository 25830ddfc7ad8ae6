// Which modules a module needs at once, without what it imports only when somebody asks for it.

/**
 * Tells whether a module is `entry` or is needed by it at once.
 *
 * @param {string} entry the path of a module
 * @returns {(id: string, graph: { getModuleInfo(id: string): { importedIds: string[] } | null }) => boolean}
 */
export function statically(entry) {
  let reached = null;
  return (id, graph) => {
    reached ??= reachedFrom(entry, graph);
    return reached.has(id);
  };
}

function reachedFrom(entry, graph) {
  const reached = new Set([entry]);
  for (const id of reached) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  }
  return reached;
}
