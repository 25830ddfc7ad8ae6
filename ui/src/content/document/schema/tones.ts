/** How much something matters that is to be noticed. */
export const TONES = ["note", "tip", "important", "warning", "caution"] as const;
export type Tone = (typeof TONES)[number];

/** What is unknown is a note. */
export function toneOf(written: string | null | undefined): Tone {
  return TONES.find((tone) => tone === written) ?? "note";
}
