// What was kept last of a text that somebody writes. Of a long one only what changed since is sent: a page that hands over
// megabytes while somebody types lets their keys wait.

import type { Within } from "../api/bindings";
import { Failure } from "../api/failure";

/** A text as it is sent: all of it, or what stands within the draft. */
export interface Sent {
  text: string;
  within?: Within;
}

/** So short a text is sent whole. */
const SHORT = 16_384;
/** So much is compared at once. */
const STEP = 4_096;

/** The draft that was kept last. */
export class LastDraft {
  #kept: { text: string; draft: number } | null = null;

  /** `text` is what is kept now, and known by a number. */
  keep(text: string, draft: number): void {
    this.#kept = { text, draft };
  }

  /** Sends a text; all of it, where the backend knows no such draft. */
  async send<T>(text: string, send: (sent: Sent) => Promise<T>): Promise<T> {
    const sent = this.#changed(text);
    if (!sent) return send({ text });
    try {
      return await send(sent);
    } catch (thrown) {
      if (Failure.from(thrown).code !== "draft-unknown") throw thrown;
      this.#kept = null;
      return send({ text });
    }
  }

  #changed(text: string): Sent | null {
    const kept = this.#kept;
    if (!kept || text.length < SHORT) return null;
    const from = sameAtStart(kept.text, text);
    const rest = sameAtEnd(kept.text, text, Math.min(kept.text.length, text.length) - from);
    return {
      text: text.slice(from, text.length - rest),
      within: { draft: kept.draft, from, until: kept.text.length - rest },
    };
  }
}

/** How much of two texts is the same from their beginning on. */
function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same + STEP <= most && one.startsWith(other.slice(same, same + STEP), same)) same += STEP;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  // No letter is cut in two.
  return isFirstHalf(one.charCodeAt(same - 1)) ? same - 1 : same;
}

/** How much of two texts is the same up to their end, at most so much. */
function sameAtEnd(one: string, other: string, most: number): number {
  const at = (text: string, same: number) => text.charCodeAt(text.length - 1 - same);
  let same = 0;
  while (same + STEP <= most) {
    const end = other.length - same;
    if (!one.endsWith(other.slice(end - STEP, end), one.length - same)) break;
    same += STEP;
  }
  while (same < most && at(one, same) === at(other, same)) same += 1;
  return same > 0 && isSecondHalf(at(one, same - 1)) ? same - 1 : same;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
