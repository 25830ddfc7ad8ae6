import type { Child, ObjectName, State, Object as Thing } from "../api/bindings";
import { useObjectName } from "../app/objectName";
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
  archived: boolean;
  /** What it stands in that is archived. */
  archivedWith: ObjectName | null;
  overdue: boolean;
}

export function statedOf(thing: Thing): Stated {
  return {
    state: thing.state,
    version: thing.approved?.number ?? null,
    archived: thing.archived,
    archivedWith: thing.archivedWith,
    overdue: thing.review?.overdue ?? false,
  };
}

export function statedOfChild({ state, version, archived, review }: Child): Stated {
  return { state, version, archived, archivedWith: null, overdue: review?.overdue ?? false };
}

/** Where an object is in its lifecycle, in words. */
export function StateBadges({ of }: { of: Stated }) {
  const text = useText();
  const nameOf = useObjectName();
  return (
    <>
      {of.state !== "none" && (
        <Badge tone={TONES[of.state]}>
          {of.version === null ? text(`state-${of.state}`) : text("approved-version", { number: of.version })}
        </Badge>
      )}
      {of.state === "revising" && <Badge tone="warn">{text("state-revising")}</Badge>}
      {of.state === "revision-in-review" && <Badge tone="info">{text("state-revision-in-review")}</Badge>}
      {of.archived && <Badge>{text("state-archived")}</Badge>}
      {!of.archived && of.archivedWith && (
        <Badge>{text("archived-with", { name: nameOf(of.archivedWith).text })}</Badge>
      )}
      {of.overdue && <Badge tone="bad">{text("review-overdue")}</Badge>}
    </>
  );
}
