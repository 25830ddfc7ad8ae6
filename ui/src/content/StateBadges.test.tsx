import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderInProgram } from "../../tests/render";
import { thing } from "../../tests/thing";
import { StateBadges, statedOf } from "./StateBadges";

const approved = { number: 2, at: "2026-01-15T10:00:00Z", author: null, approver: null, note: "", content: true };

/** The badges in their order: what they say, and in what tone. */
function badges(): [string | null, string | undefined][] {
  return [...document.querySelectorAll<HTMLElement>("[data-tone]")].map((badge) => [
    badge.textContent,
    badge.dataset.tone,
  ]);
}

describe("the badges of an object's state", () => {
  it("tell what is in force and what is overdue", async () => {
    const review = { intervalMonths: 12, last: "2024-01-15", due: "2025-01-15", overdue: true };
    renderInProgram(<StateBadges of={statedOf(thing([], { approved, review }))} />);
    await screen.findByText("Review overdue");
    expect(badges()).toEqual([
      ["Approved, version 2", "good"],
      ["Review overdue", "bad"],
    ]);
  });

  it("say first that it is archived, alone or with what it stands in, and have no colour then", async () => {
    const review = { intervalMonths: 12, last: "2024-01-15", due: "2025-01-15", overdue: true };
    const above = { id: "p0", kind: "process" as const, name: { text: "Core", instead: null } };
    for (const how of [{ archived: true }, { archivedWith: above }]) {
      const { unmount } = renderInProgram(
        <StateBadges of={statedOf(thing([], { approved, state: "revising", review, ...how }))} />,
      );
      await screen.findByText("Archived");
      expect(badges()).toEqual([
        ["Archived", "neutral"],
        ["Approved, version 2", "neutral"],
        ["Next version being written", "neutral"],
      ]);
      expect(screen.queryByText("Review overdue")).toBeNull();
      unmount();
    }
  });
});
