import type { RoleNode } from "../../../api/bindings";

export interface Nested {
  node: RoleNode;
  below: Nested[];
}

/** The rows of a picture, each before what stands below it, as boxes within boxes. */
export function nest(nodes: readonly RoleNode[]): Nested[] {
  const top: Nested[] = [];
  const open: Nested[] = [];
  for (const node of nodes) {
    while (open.length > 0 && (open[open.length - 1]?.node.level ?? 0) >= node.level) open.pop();
    const nested = { node, below: [] };
    (open[open.length - 1]?.below ?? top).push(nested);
    open.push(nested);
  }
  return top;
}
