import type { Child, State, Object as Thing } from "../api/bindings";
import { Badge, type Tone } from "../components/Badge";
import { useText } from "../i18n/text";

const TONES: Record<Exclude<State, "none">, Tone> = {
  draft: "warn",
  "in-review": "info",
  approved: "good",
  revising: "good",
  "revision-in-review": "good",
};

/** What is told of an object's state. */
export interface Stated {
  state: State;
  /** The number of the version in force. */
  version: number | null;
  /** Whether it or what it stands in is archived. */
  archived: boolean;
  overdue: boolean;
}

export function statedOf(thing: Thing): Stated {
  return {
    state: thing.state,
    version: thing.approved?.number ?? null,
    archived: thing.archived || thing.archivedWith !== null,
    overdue: thing.review?.overdue ?? false,
  };
}

export function statedOfChild({ state, version, archived, review }: Child): Stated {
  return { state, version, archived, overdue: review?.overdue ?? false };
}

/** The same in as few words as a column of a list has room for: archived, or where the newest version is. */
export function StateBadge({ state, archived }: Pick<Stated, "state" | "archived">) {
  const text = useText();
  if (archived) return <Badge>{text("state-archived")}</Badge>;
  if (state === "none") return null;
  const tone = state === "revising" ? "warn" : state === "revision-in-review" ? "info" : TONES[state];
  return <Badge tone={tone}>{text(`state-${state}`)}</Badge>;
}

/** Where an object is in its lifecycle, in words. What is archived is so first of all: nothing of it is in force, in
 *  work or overdue any more, and its badges have no colour. */
export function StateBadges({ of }: { of: Stated }) {
  const text = useText();
  const tone = (usual: Tone) => (of.archived ? "neutral" : usual);
  return (
    <>
      {of.archived && <Badge>{text("state-archived")}</Badge>}
      {of.state !== "none" && (
        <Badge tone={tone(TONES[of.state])}>
          {of.version === null ? text(`state-${of.state}`) : text("approved-version", { number: of.version })}
        </Badge>
      )}
      {of.state === "revising" && <Badge tone={tone("warn")}>{text("state-revising")}</Badge>}
      {of.state === "revision-in-review" && <Badge tone={tone("info")}>{text("state-revision-in-review")}</Badge>}
      {of.overdue && !of.archived && <Badge tone="bad">{text("review-overdue")}</Badge>}
    </>
  );
}
