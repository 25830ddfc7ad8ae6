// What measurements have in common: what stands for many samples, and how it is told to `cargo xtask bench`.

/** The sample that so large a share of them does not exceed. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(samples) {
  return percentile(samples, 0.5);
}

/** Prints a figure and what it comes from, with whatever else there is to say of it. */
export function tell(name, value, samples, more = {}) {
  console.log(JSON.stringify({ name, value, samples, ...more }));
}
