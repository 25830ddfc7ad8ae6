// Whoever writes something keeps it by and by. What must rest on all of it (submitting for approval) asks here first.

const writers = new Set<() => Promise<boolean>>();

/** Notes somebody who writes. Returns how to forget them. */
export function addWriter(settle: () => Promise<boolean>): () => void {
  writers.add(settle);
  return () => writers.delete(settle);
}

/** Keeps all that is written; false where something could not be, which is shown where it is written. */
export async function settleWriting(): Promise<boolean> {
  const settled = await Promise.all([...writers].map((settle) => settle()));
  return settled.every(Boolean);
}
