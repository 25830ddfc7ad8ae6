import type { RuleName } from "./rules";

/** Where a drawing could be easier to follow. */
export interface Hint {
  rule: RuleName;
  /** The drawn element that it is about; null where it is the drawing as a whole, or what is not drawn. */
  target: string | null;
  /** The diagram in which that is drawn. */
  diagram: string | null;
  /** The element's type, without its prefix: `UserTask`. */
  type: string;
  name: string;
  /** The name of what comes before it: tells nameless elements apart. */
  after: string;
  /** The name of what is in it: tells nameless lanes apart. */
  holds: string;
}

/** What the guide has to say of a diagram. */
export type Findings = { kind: "hints"; hints: Hint[] } | { kind: "too-large" };
