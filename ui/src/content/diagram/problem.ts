/** Why a file can not be drawn, and where. */
export interface Problem {
  message: string;
  line: number | null;
  column: number | null;
}

/** What the reader of BPMN says, with the place taken out of its words. */
export function problemOf(thrown: unknown): Problem {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const number = (name: string) => {
    const found = new RegExp(`${name}: (\\d+)`).exec(message)?.[1];
    // The reader counts from nought, people from one.
    return found === undefined ? null : Number(found) + 1;
  };
  const nested = /nested error: ([^\n]+)/.exec(message)?.[1];
  return {
    message: nested ?? message.split("\n")[0] ?? message,
    line: number("line"),
    column: number("column"),
  };
}
