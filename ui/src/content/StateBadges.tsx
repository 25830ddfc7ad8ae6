import type { State, Object as Thing } from "../api/bindings";
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

/** Where an object is in its lifecycle, in words. */
export function StateBadges({ thing }: { thing: Thing }) {
  const text = useText();
  const nameOf = useObjectName();
  return (
    <>
      {thing.state !== "none" && (
        <Badge tone={TONES[thing.state]}>
          {thing.approved ? text("approved-version", { number: thing.approved.number }) : text(`state-${thing.state}`)}
        </Badge>
      )}
      {thing.state === "revising" && <Badge tone="warn">{text("state-revising")}</Badge>}
      {thing.state === "revision-in-review" && <Badge tone="info">{text("state-revision-in-review")}</Badge>}
      {thing.archived && <Badge>{text("state-archived")}</Badge>}
      {!thing.archived && thing.archivedWith && (
        <Badge>{text("archived-with", { name: nameOf(thing.archivedWith).text })}</Badge>
      )}
      {thing.review?.overdue && <Badge tone="bad">{text("review-overdue")}</Badge>}
    </>
  );
}
